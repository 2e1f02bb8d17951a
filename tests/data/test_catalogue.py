"""What the catalogue's own files must hold beyond the loader's rules."""

import re
from collections.abc import Iterator
from datetime import date

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.facts import FactStatus
from bot.catalogue.schema import Entry, Lifecycle, Model, ModelKind, Openness, Permission
from bot.catalogue.scores import measured_in
from bot.properties.fact_rules import facts_of
from tests.conftest import DATA

CYRILLIC = re.compile("[А-Яа-яЁё]")
PLACEHOLDER = re.compile(r"TODO|FIXME|UNREAD|example\.(org|com)")
WITH_WEIGHTS = {Openness.RESTRICTED_WEIGHTS, Openness.FREE_WEIGHTS, Openness.OPEN_SOURCE}
MAIN_FACTS = (
    "released",
    "lifecycle",
    "openness",
    "licence",
    "parameters_total",
    "context_window",
    "output_limit",
    "modalities_in",
    "modalities_out",
    "reasoning",
    "tool_use",
    "knowledge_cutoff",
    "tier",
    "strengths",
    "russian",
)


def entries(catalogue: Catalogue) -> Iterator[tuple[str, Entry]]:
    parts = {
        "models": catalogue.models,
        "families": catalogue.families,
        "labs": catalogue.labs,
        "licences": catalogue.licences,
        "glossary": catalogue.terms,
    }
    for part, table in parts.items():
        yield from ((f"{part}/{entry_id}", entry) for entry_id, entry in table.items())


def pairs(value: object, place: str) -> Iterator[tuple[str, str, str]]:
    """Yield each text of two languages inside a dumped entry, with its place."""
    if isinstance(value, dict):
        if isinstance(value.get("en"), str) and isinstance(value.get("ru"), str):
            yield place, value["en"], value["ru"]
        elif set(value) == {"en", "ru"} and isinstance(value["en"], dict):
            yield from ((f"{place}.{key}", value["en"][key], value["ru"][key]) for key in value["en"])
        else:
            for key, inner in value.items():
                yield from pairs(inner, f"{place}.{key}")
    elif isinstance(value, list | tuple):
        for n, inner in enumerate(value):
            yield from pairs(inner, f"{place}[{n}]")


def bilingual(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    for place, entry in entries(catalogue):
        yield from pairs(entry.model_dump(), place)


def llms(catalogue: Catalogue) -> Iterator[Model]:
    yield from (model for model in catalogue.models.values() if model.kind is ModelKind.LLM)


def test_no_placeholder_is_left() -> None:
    assert [str(file) for file in DATA.rglob("*.toml") if PLACEHOLDER.search(file.read_text(encoding="utf-8"))] == []


def test_the_catalogue_is_of_useful_size(catalogue: Catalogue) -> None:
    assert len(catalogue.models) > 200
    assert len(catalogue.families) >= 30
    assert len(catalogue.terms) >= 40


def test_every_russian_text_is_in_russian(catalogue: Catalogue) -> None:
    # A term's name may be the same in both languages, such as RoPE.
    wrong = [
        place
        for place, english, russian in bilingual(catalogue)
        if not CYRILLIC.search(russian) and not (place.endswith(".names") and russian == english)
    ]
    assert wrong == []


def test_no_english_text_holds_russian_letters(catalogue: Catalogue) -> None:
    assert [place for place, english, _ in bilingual(catalogue) if CYRILLIC.search(english)] == []


def test_russian_quotes_are_guillemets_and_its_dashes_are_long(catalogue: Catalogue) -> None:
    wrong = [
        place
        for place, _, russian in bilingual(catalogue)
        if '"' in russian or " - " in russian or russian.count("«") != russian.count("»")
    ]
    assert wrong == []


def test_a_sentence_ends_like_one_in_both_languages(catalogue: Catalogue) -> None:
    wrong = [
        f"{place}: {text}"
        for place, *both in bilingual(catalogue)
        if not place.endswith(".names")
        for text in both
        if not text.rstrip("»”)").endswith((".", "!", "?"))
    ]
    assert wrong == []


def test_no_text_has_stray_spaces(catalogue: Catalogue) -> None:
    wrong = [place for place, *both in bilingual(catalogue) for text in both if text != " ".join(text.split())]
    assert wrong == []


def test_no_part_of_a_familys_story_is_long(catalogue: Catalogue) -> None:
    wrong = [
        f"{family.id}.{lang}.{part}"
        for family in catalogue.families.values()
        for lang, texts in family.texts.items()
        for part, text in texts.model_dump().items()
        if not 20 <= len(text) <= 700
    ]
    assert wrong == []


def test_the_names_of_models_fit_a_button(catalogue: Catalogue) -> None:
    assert [model.name for model in catalogue.models.values() if len(model.name) > 40] == []


def test_other_names_are_latin_since_spellings_have_a_file_of_their_own(catalogue: Catalogue) -> None:
    tables = (catalogue.models, catalogue.families, catalogue.labs)
    wrong = [
        f"{entry.id}: {alias}"
        for table in tables
        for entry in table.values()
        for alias in entry.aliases
        if CYRILLIC.search(alias)
    ]
    assert wrong == []


def test_no_source_was_read_in_the_future(catalogue: Catalogue) -> None:
    today = date.today()  # noqa: DTZ011  # a day of the calendar, not a moment
    wrong = [
        f"{place}.{key}"
        for place, entry in entries(catalogue)
        for key, source in entry.sources.items()
        if source.checked_on > today
    ]
    assert wrong == []


def test_every_term_and_licence_names_a_source(catalogue: Catalogue) -> None:
    unsourced = {term.id for term in catalogue.terms.values() if not term.sources}
    unsourced |= {licence.id for licence in catalogue.licences.values() if licence.url and not licence.sources}
    assert unsourced == set()


def test_a_licence_with_conditions_says_them(catalogue: Catalogue) -> None:
    wrong = [
        licence.id
        for licence in catalogue.licences.values()
        if Permission.CONDITIONS in {licence.download, licence.change, licence.sell}
        and set(licence.conditions) != {"en", "ru"}
    ]
    assert wrong == []


def test_every_licence_is_some_models(catalogue: Catalogue) -> None:
    used = {licence.value for model in catalogue.models.values() if (licence := model.facts.licence)}
    assert set(catalogue.licences) - used == set()


def test_russian_texts_carry_the_notice_that_the_law_asks_for(catalogue: Catalogue) -> None:
    notice = catalogue.labs["meta"].notices["ru"]
    assert "экстремистской" in notice
    assert "запрещена" in notice


def test_a_model_with_weights_names_its_licence(catalogue: Catalogue) -> None:
    wrong = [
        model.id
        for model in llms(catalogue)
        if model.facts.openness and model.facts.openness.value in WITH_WEIGHTS and model.facts.licence is None
    ]
    assert wrong == []


def test_a_rumour_is_told_only_of_what_the_maker_keeps_to_itself(catalogue: Catalogue) -> None:
    wrong = [
        f"{model.id}.{name}"
        for model in catalogue.models.values()
        for name, fact in facts_of(model.facts)
        if fact.status is FactStatus.RUMOUR and name not in model.undisclosed
    ]
    assert wrong == []


def test_what_is_published_is_not_called_undisclosed(catalogue: Catalogue) -> None:
    wrong = [
        f"{model.id}.{name}"
        for model in catalogue.models.values()
        for name, fact in facts_of(model.facts)
        if fact.status is FactStatus.OFFICIAL and name in model.undisclosed
    ]
    assert wrong == []


def test_a_retired_model_of_a_closed_service_has_no_current_price(catalogue: Catalogue) -> None:
    wrong = [
        model.id
        for model in catalogue.models.values()
        if model.facts.lifecycle
        and model.facts.lifecycle.value is Lifecycle.RETIRED
        and model.facts.openness
        and model.facts.openness.value is Openness.API
        and any(offer.status is not FactStatus.OUTDATED for offer in model.offers)
    ]
    assert wrong == []


def test_a_flagship_is_of_its_family_and_still_served(catalogue: Catalogue) -> None:
    wrong = []
    for family in catalogue.families.values():
        model = catalogue.models.get(family.flagship or "")
        if model is None:
            continue
        life = model.facts.lifecycle
        tops = [m for m in catalogue.members(family.id) if m.facts.lifecycle and m.facts.lifecycle.value == "active"]
        if model.family != family.id or (tops and life and life.value is Lifecycle.RETIRED):
            wrong.append(family.id)
    assert wrong == []


def test_successors_never_run_in_a_circle(catalogue: Catalogue) -> None:
    for start in catalogue.models.values():
        seen = {start.id}
        model = start
        while model.successor is not None:
            assert model.successor not in seen, f"{start.id}: its successors come back to {model.successor}"
            seen.add(model.successor)
            model = catalogue.models[model.successor]


def test_a_successor_is_not_older(catalogue: Catalogue) -> None:
    wrong = []
    for model in catalogue.models.values():
        after = catalogue.models.get(model.successor or "")
        if after is None or model.facts.released is None or after.facts.released is None:
            continue
        first, second = model.facts.released.value, after.facts.released.value
        shared = min(len(first), len(second))
        if second[:shared] < first[:shared]:
            wrong.append(f"{model.id} -> {after.id}")
    assert wrong == []


def test_no_two_models_share_another_name(catalogue: Catalogue) -> None:
    owners: dict[str, set[str]] = {}
    for model in catalogue.models.values():
        for alias in {model.name.casefold(), *(alias.casefold() for alias in model.aliases)}:
            owners.setdefault(alias, set()).add(model.id)
    assert {alias: ids for alias, ids in owners.items() if len(ids) > 1} == {}


def test_no_two_models_share_an_api_id(catalogue: Catalogue) -> None:
    owners: dict[str, set[str]] = {}
    for model in catalogue.models.values():
        for api_id in {api_id.casefold() for api_id in model.api_ids}:
            owners.setdefault(api_id, set()).add(model.id)
    assert {api_id: ids for api_id, ids in owners.items() if len(ids) > 1} == {}


def test_a_makers_own_service_goes_by_the_labs_id(catalogue: Catalogue) -> None:
    other_names = {
        name.casefold(): lab.id for lab in catalogue.labs.values() for name in lab.aliases if name.casefold() != lab.id
    }
    wrong = [
        f"{model.id}: {offer.provider}, not {other_names[offer.provider]}"
        for model in catalogue.models.values()
        for offer in model.offers
        if offer.provider in other_names
    ]
    assert wrong == []


def test_every_seller_has_a_name(catalogue: Catalogue) -> None:
    sellers = {offer.provider for model in catalogue.models.values() for offer in model.offers}
    assert sellers - set(catalogue.labs) - set(catalogue.hosts) == set()


def test_a_score_says_who_measured_and_when(catalogue: Catalogue) -> None:
    wrong = [
        f"{test.id}: {one.score.model}"
        for test in catalogue.tests.values()
        for one in measured_in(test)
        if not one.run_by.strip() or not one.date
    ]
    assert wrong == []


def test_nearly_every_main_fact_is_known_or_known_to_be_kept_back(catalogue: Catalogue) -> None:
    known = wanted = 0
    for model in llms(catalogue):
        for name in MAIN_FACTS:
            wanted += 1
            known += getattr(model.facts, name) is not None or name in model.undisclosed
    assert known / wanted > 0.9


def test_every_model_to_choose_from_has_what_the_choice_needs(catalogue: Catalogue) -> None:
    wrong = [
        model.id
        for model in llms(catalogue)
        if model.facts.lifecycle
        and model.facts.lifecycle.value is Lifecycle.ACTIVE
        and not (model.facts.tier and model.facts.russian)
    ]
    assert wrong == []


def test_the_makers_that_matter_most_can_be_gone_to(catalogue):
    """A first step needs an address: a chat to open, or a place where a key is made."""
    reached = {lab.id for lab in catalogue.labs.values() if lab.app is not None or lab.console is not None}
    assert {"openai", "anthropic", "google", "deepseek", "mistral", "alibaba", "sber", "yandex", "xai"} <= reached
    assert len(reached) >= 25


def test_free_access_trains_where_its_terms_say_so(catalogue):
    plan = catalogue.labs["google"].free_plan
    assert plan.trains_on_data.value == "yes"
    assert "no_training" in catalogue.labs["google"].assurances.value  # of the paid API
