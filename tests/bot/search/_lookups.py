"""What holds of finding by name in any catalogue: the small one of the tests of rules, and the real one."""

from bot.search.finder import EntryKind, Found, Unknown
from bot.search.names import Names
from bot.search.normalise import clean, key, words
from bot.search.results import hits_of


def first_of(outcome):
    return f"{outcome.hit.kind}:{outcome.hit.id}" if isinstance(outcome, Found) else str(outcome)


def key_of(text):
    return key(words(clean(text)))


def answers(finder, texts):
    """Say by text what each finds first."""
    return {text: first_of(finder.find(text)) for text in texts}


def newest_of(catalogue, line):
    """Return the newest members of a line, and those whose date nobody knows."""
    members = [model for model in catalogue.models.values() if model.line == line]
    dated = {fact.value: model.id for model in members if (fact := model.facts.released)}
    newest = {dated[max(dated)]} | {model.id for model in members if not model.facts.released}
    return {f"model:{model_id}" for model_id in newest}


def check_lacking(catalogue, finder, family, texts):
    """Assert that texts name nothing, and that only members of a family are offered instead, five at most."""
    outcomes = {text: finder.find(text) for text in texts}
    assert {text: found for text, found in outcomes.items() if not isinstance(found, Unknown)} == {}
    assert {catalogue.models[hit.id].family for found in outcomes.values() for hit in found.near} <= {family}
    assert max(len(found.near) for found in outcomes.values()) <= 5


def named_by_nonsense(finder, texts):
    """List what texts name that should name nothing but words of the glossary."""
    hits = {text: hits_of(finder.find(text)) for text in texts}
    return {text: found for text, found in hits.items() if any(hit.kind is not EntryKind.TERM for hit in found)}


def astray_names(catalogue, finder):
    """List the names of models that find neither their model nor the family of that name."""
    families = {key_of(family.name): f"family:{family.id}" for family in catalogue.families.values()}
    wanted = {model.name: f"model:{model.id}" for model in catalogue.models.values()}
    found = answers(finder, wanted)
    return {name: hit for name, hit in found.items() if hit not in {wanted[name], families.get(key_of(name))}}


def changed_by_setting(catalogue, finder):
    """List the ways to set a name that change what it means."""
    wrong = {}
    for model in catalogue.models.values():
        name = model.name
        ways = [name.upper(), name.lower(), name.replace(" ", "-"), name.replace("-", " "), name.replace(" ", "_")]
        ways += [name.replace("-", "–"), f"  {name} ", name.replace(" ", "  "), f"«{name}»", f"{name}?"]
        meant = first_of(finder.find(name))
        wrong |= {way: found for way, found in answers(finder, ways).items() if found != meant}
    return wrong


def astray_aliases(catalogue, finder):
    """List the other names of models that find no choice that holds the model."""
    owners = {key_of(model.name): model.id for model in catalogue.models.values()}
    wrong = {}
    for model in catalogue.models.values():
        for text in model.aliases:
            ids = {hit.id for hit in hits_of(finder.find(text))}
            if not {model.id, model.family, owners.get(key_of(text))} & ids:
                wrong[text] = (model.id, ids)
    return wrong


def astray_api_ids(catalogue, finder):
    """List the ids of APIs that do not find their model."""
    wrong, names = {}, Names(catalogue)
    for model in catalogue.models.values():
        for text in names.api_ids(model):
            ids = {hit.id for hit in hits_of(finder.find(text))}
            ids |= {one for hit in ids if hit in catalogue.models for one in catalogue.models[hit].variants}
            if not {model.id, model.family} & ids:
                wrong[text] = (model.id, ids)
    return wrong


def ids_of_other_sizes(catalogue, finder):
    """List the ids of APIs that tell another size than the model that they find."""
    names = Names(catalogue)
    return [
        (text, model.id)
        for model in catalogue.models.values()
        for text in set(model.api_ids) - set(names.api_ids(model))
        if first_of(finder.find(text)) == f"model:{model.id}"
    ]


def check_number(catalogue, finder, model_id, number, unit):
    """Assert that a number put beside a model's name finds no model without that number."""
    outcome = finder.find(f"{catalogue.models[model_id].name} {number}{unit}")
    if isinstance(outcome, Found) and outcome.hit.kind is EntryKind.MODEL:
        found = catalogue.models[outcome.hit.id]
        total, sizes = found.facts.parameters_total, found.facts.parameter_sizes
        counts = (*((total.value,) if total else ()), *(sizes.value if sizes else ()))
        spelled = " ".join((found.name, *found.aliases, *found.api_ids))
        told = str(number) in spelled or f"{number // 10}.{number % 10}" in spelled
        assert told or any(abs(count - number * 1e9) <= 0.51e9 + 0.01 * count for count in counts)
