"""The rules that hold between the fields of an entry and between entries."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from bot.actions import short_key
from bot.catalogue.catalogue import Catalogue, names_of
from bot.catalogue.schema import Entry, Family, Licence, Permission, Term
from bot.catalogue.services import Lab, Service
from bot.languages import DEFAULT_LANG
from bot.loading.known_ids import KnownIds, known_ids
from bot.loading.model_rules import future_sources, model_rules
from bot.loading.score_rules import score_rules
from bot.loading.service_rules import service_rules, stated_by_service
from bot.loading.signpost_rules import names_taken, signpost_rules
from bot.loading.source_rules import service_source_rules
from bot.search.normalise import clean


def broken_rules(
    catalogue: Catalogue,
    unread: Mapping[str, AbstractSet[str]] | None = None,
    langs: Collection[str] = (DEFAULT_LANG,),
) -> Iterator[str]:
    """Yield a line for each broken rule, naming file, key and fix.

    `unread` lists by folder the ids of the files that could not be read: to name one of them is no mistake. `langs`
    are the languages in which every text must be written.
    """
    known = known_ids(catalogue, unread or {})
    for model in catalogue.models.values():
        yield from _placed("models", model, model_rules(model, catalogue, known))
        yield from _placed("models", model, _texts(model.summary, "summary", langs))
    for family in catalogue.families.values():
        yield from _placed("families", family, _family_rules(family, catalogue, known, langs))
    for lab in catalogue.labs.values():
        yield from _placed("labs", lab, _service_rules(lab, catalogue, known, langs))
    for host in catalogue.hosts.values():
        yield from _placed("hosts", host, _service_rules(host, catalogue, known, langs))
    for licence in catalogue.licences.values():
        yield from _placed("licences", licence, _licence_rules(licence, langs))
    for term in catalogue.terms.values():
        yield from _placed("glossary", term, _term_rules(term, known, langs))
    for test in catalogue.tests.values():
        yield from _placed("scores", test, score_rules(test, catalogue, known))
    for signpost in catalogue.signposts.values():
        yield from _placed("signposts", signpost, signpost_rules(signpost, known, langs))
    yield from _key_clashes(catalogue.models)
    for folder, entries in (
        ("models", catalogue.models),
        ("families", catalogue.families),
        ("labs", catalogue.labs),
        ("glossary", catalogue.terms),
        ("signposts", catalogue.signposts),
    ):
        yield from _same_names(folder, entries.values())
    yield from _spelling_rules(catalogue, known)
    yield from names_taken(catalogue)


def _placed(folder: str, entry: Entry, problems: Iterable[str]) -> Iterator[str]:
    yield from (f"{folder}/{entry.id}.toml: {problem}" for problem in problems)


def _family_rules(family: Family, catalogue: Catalogue, known: KnownIds, langs: Collection[str]) -> Iterator[str]:
    if family.lab not in known.labs:
        yield f"lab: no file labs/{family.lab}.toml; add it or correct the name"
    if known.whole and not catalogue.members(family.id):
        yield "no model names this family; add one or remove the file"
    if family.flagship is not None and family.flagship not in known.models:
        yield f"flagship: no model {family.flagship!r}; correct the id"
    for other in family.predecessors:
        if other not in known.families:
            yield f"predecessors: no family {other!r}; correct the id"
    yield from _missing_langs(family.texts, "texts", langs)
    for lang, texts in family.texts.items():
        yield from (f"texts.{lang}.{part}: is empty; write it" for part, text in texts if not text.strip())
    cited = [("text_sources", key) for key in family.text_sources]
    cited += [(f"claims[{n}].sources", key) for n, claim in enumerate(family.claims) for key in claim.sources]
    yield from _cited(family, cited)
    for n, claim in enumerate(family.claims):
        yield from _texts(claim.claim, f"claims[{n}].claim", langs)
        yield from _texts(claim.truth, f"claims[{n}].truth", langs)


def _service_rules(service: Service, catalogue: Catalogue, known: KnownIds, langs: Collection[str]) -> Iterator[str]:
    noticed = isinstance(service, Lab) and bool(service.notices)  # a notice has its source, but no key that cites it
    cited = [(f"{key}.source", source) for key, _, source in stated_by_service(service)]
    yield from service_source_rules(service)
    yield from service_rules(service, catalogue, whole=known.whole)
    if service.free_plan is not None and service.free_plan.note is not None:
        yield from _texts(service.free_plan.note.value, "free_plan.note", langs)
    yield from _cited(service, cited, every=not noticed)


def _licence_rules(licence: Licence, langs: Collection[str]) -> Iterator[str]:
    if Permission.CONDITIONS in {licence.download, licence.change, licence.sell} or licence.conditions:
        yield from _texts(licence.conditions, "conditions", langs)
    if licence.train_on_output is not None:
        yield from _texts(licence.train_on_output_note, "train_on_output_note", langs)
    elif licence.train_on_output_note:
        yield "train_on_output_note: has no answer to explain; write train_on_output"
    if (licence.user_limit or licence.revenue_limit) and licence.beyond_limits is None:
        yield "beyond_limits: is missing; write what the licence asks above its limit"
    names = ("train_on_output", "user_limit", "revenue_limit")
    cited = [(f"{name}.source", fact.source) for name in names if (fact := getattr(licence, name))]
    yield from _cited(licence, cited, every=False)  # the licence's text stands for its permissions too


def _term_rules(term: Term, known: KnownIds, langs: Collection[str]) -> Iterator[str]:
    for texts, key in ((term.names, "names"), (term.short, "short"), (term.long, "long")):
        yield from _texts(texts, key, langs)
    for other in term.see_also:
        if other not in known.terms:
            yield f"see_also: no term {other!r}; correct the id"
    yield from future_sources(term.sources.items())


def _cited(entry: Entry, cited: list[tuple[str, str]], *, every: bool = True) -> Iterator[str]:
    """Yield the sources that are named and missing, and where `every` one must be cited, those that are not."""
    for key, source in cited:
        if source not in entry.sources:
            yield f"{key}: no source {source!r} in this file; add it or correct the name"
    used = {source for _, source in cited}
    if every:
        yield from (f"sources.{key}: nothing cites it; remove it" for key in entry.sources if key not in used)
    yield from future_sources(entry.sources.items())


def _texts(texts: Mapping[str, str], key: str, langs: Collection[str]) -> Iterator[str]:
    """Yield the languages that a text is missing or empty in."""
    yield from _missing_langs(texts, key, langs)
    yield from (f"{key}.{lang}: is empty; write it" for lang, text in texts.items() if not text.strip())


def _missing_langs(texts: Mapping[str, object], key: str, langs: Collection[str]) -> Iterator[str]:
    yield from (f"{key}.{lang}: is missing; write it" for lang in langs if lang not in texts)


def _key_clashes(ids: Iterable[str]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for entry_id in ids:
        other = seen.setdefault(short_key(entry_id), entry_id)
        if other != entry_id:
            yield f"models/{entry_id}.toml: its short key is that of {other}; rename the file"


def _same_names(folder: str, entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the names and ids that two entries of one kind both claim: nobody could tell which is meant."""
    owners: dict[tuple[str, str], str] = {}
    for entry in entries:
        claimed = {("name", clean(name)) for name in names_of(entry)}
        claimed |= {("api_id", name.lower()) for name in getattr(entry, "api_ids", ())}
        for claim in sorted(claimed):
            other = owners.setdefault(claim, entry.id)
            if other != entry.id:
                key = "api_ids" if claim[0] == "api_id" else "name or aliases"
                yield f"{folder}/{entry.id}.toml: {key}: {claim[1][:60]!r} is that of {other}; remove it from one"


def _spelling_rules(catalogue: Catalogue, known: KnownIds) -> Iterator[str]:
    spellings = catalogue.spellings
    lines = {model.line for model in catalogue.models.values() if model.line}
    tables: tuple[tuple[str, Iterable[str], AbstractSet[str]], ...] = (
        ("model", spellings.model, known.models),
        ("family", spellings.family, known.families),
        ("lab", spellings.lab, known.labs),
        ("term", spellings.term, known.terms),
        ("line", spellings.line if known.whole else (), lines),
    )
    for name, table, ids in tables:
        yield from (f"aliases.toml: {name}.{key}: does not exist; correct it" for key in table if key not in ids)
