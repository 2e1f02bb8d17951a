"""Every mistake in the data is told at once, with file, key and fix."""

import pytest

from bot.errors import DataError
from bot.loading.load import load_catalogue

SOURCE = """
[sources.page]
url = "https://example.org/page"
title = "A page"
checked_on = 2026-11-01
"""
MODEL = (
    """
name = "One 1"
family = "one"
aliases = ["The One"]
api_ids = ["one-1"]
successor = "maker/one-2"

[summary]
en = "A model."
ru = "Модель."

[facts]
released = { value = "2024-05-01", status = "official", source = "page", conflicting_values = [
  { value = "2024-06", source = "page" },
] }
retired_on = { value = "2025-05-01", status = "official", source = "page" }
lifecycle = { value = "retired", status = "official", source = "page", conflicting_values = [
  { value = "active", source = "page" },
] }
openness = { value = "api", status = "official", source = "page" }
licence = { value = "closed", status = "official", source = "page" }
context_window = { value = 8_000, status = "official", source = "page" }
output_limit = { value = 4_000, status = "official", source = "page" }
reasoning = { value = true, status = "official", source = "page", conflicting_values = [
  { value = false, source = "page" },
] }

[[offers]]
provider = "maker"
input = "1"
output = "4"
status = "official"
source = "page"
"""
    + SOURCE
)
SECOND = (
    """
name = "One 2"
family = "one"

[summary]
en = "A newer model."
ru = "Модель поновее."

[facts]
released = { value = "2025-05", status = "official", source = "page" }
"""
    + SOURCE
)
BASE = '\nbase = {{ value = "{}", status = "official", source = "page" }}'
STORY = "\n".join(f'{part} = "text"' for part in ("what", "special", "good", "poor", "used", "origin", "outcome"))
FAMILY = f"""
name = "One"
lab = "maker"
flagship = "maker/one-2"
text_sources = ["page"]

[texts.en]
{STORY}

[texts.ru]
{STORY}
{SOURCE}"""
LICENCE = """
name = "Closed"
openness = "api"
download = "no"
change = "no"
sell = "conditions"

[conditions]
en = "Ask first."
ru = "Сначала спросите."
"""
TERM = """
name = "Token"
see_also = []

[names]
en = "Token"
ru = "Токен"

[short]
en = "A piece of text."
ru = "Кусочек текста."

[long]
en = "More on it."
ru = "Подробнее."
"""
SIGNPOST = (
    """
name = "Painter"
kind = "image"
related = ["family/one", "model/maker/one-1"]
maker = { value = "Maker", status = "official", source = "page" }

[what]
en = "It draws."
ru = "Рисует."
"""
    + SOURCE
)
HOST = (
    """
name = "Renter"
console = { value = "https://example.org/keys", status = "official", source = "page" }

[free_plan]
models = { value = "some", status = "official", source = "page" }
trains_on_data = { value = "yes", status = "official", source = "page" }
assurances = { value = ["soc2"], status = "official", source = "page" }
note = { value = { en = "Little.", ru = "Мало." }, status = "official", source = "page" }
"""
    + SOURCE
)
FILES = {
    "models/maker/one-1.toml": MODEL,
    "models/maker/one-2.toml": SECOND,
    "families/one.toml": FAMILY,
    "labs/maker.toml": 'name = "Maker"\ncountry = "US"\nsite = "https://example.org"\n',
    "licences/closed.toml": LICENCE,
    "glossary/token.toml": TERM,
    "signposts/painter.toml": SIGNPOST,
    "aliases.toml": '[model]\n"maker/one-1" = ["uno"]\n',
    "hosts/renter.toml": HOST,
    "locales/en/language.toml": 'name = "English"\ncomplete = true\n',
    "locales/ru/language.toml": 'name = "Русский"\ncomplete = true\n',
    "locales/de/language.toml": 'name = "Deutsch"\n',
}
ONE = "models/maker/one-1.toml"
RENTER = "hosts/renter.toml"
CLOSED = "licences/closed.toml"
LIMIT = '{ users = 5, source = "page" }'
KEPT = '\ncontext_cache = { value = [1, 2], status = "official", source = "page" }'
NEVER = '{ value = "no", status = "official", source = "page" }'


@pytest.fixture
def folder(tmp_path):
    for place, text in FILES.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(text, encoding="utf-8")
    return tmp_path


def spoil(folder, place, old, new):
    text = (folder / place).read_text(encoding="utf-8")
    assert old in text
    (folder / place).write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(folder):
    with pytest.raises(DataError) as caught:
        load_catalogue(folder)
    return caught.value.problems


def test_data_in_order_are_read(folder):
    catalogue = load_catalogue(folder)
    assert list(catalogue.models) == ["maker/one-1", "maker/one-2"]


@pytest.mark.parametrize(
    ("place", "old", "new", "told"),
    [
        (ONE, "successor", "succesor", "succesor: there is no such key; remove it or correct its name"),
        (ONE, "[facts]", "[facts", "mend the TOML syntax"),
        (ONE, 'name = "One 1"\n', "", "name: is missing; write it"),
        (ONE, '"2024-05-01"', '"May 2024"', "facts.released.value: is no date; write it as 2024, 2024-05 or"),
        (ONE, '"2025-05-01"', '"2025-02-31"', "facts.retired_on: there is no such day"),
        (ONE, '"2025-05-01"', '"2023-05-01"', "facts.retired_on: lies before released"),
        (ONE, "8_000", "2_000", "facts.output_limit: is larger than the context window"),
        (ONE, "[facts]", f"[facts]{KEPT}", "facts.context_cache: has 2 numbers for 0 sizes; write one for each"),
        (ONE, "8_000", "0", "facts.context_window: must be above zero"),
        (ONE, '"closed"', '"shut"', "facts.licence: no file licences/shut.toml"),
        (ONE, '"api"', '"free_weights"', "facts.openness: free_weights is more than closed allows"),
        (ONE, '"maker/one-2"', '"maker/one-3"', "successor: no model 'maker/one-3'"),
        (ONE, '"maker/one-2"', '"maker/one-1"', "successor: the line of successors comes back"),
        (ONE, "[facts]", f"[facts]{BASE.format('maker/one-3')}", "facts.base: no model or family 'maker/one-3'"),
        (ONE, "[facts]", f"[facts]{BASE.format('maker/one-1')}", "facts.base: the line of bases comes back"),
        (ONE, 'family = "one"', 'family = "two"', "family: no file families/two.toml"),
        (ONE, 'provider = "maker"', 'provider = "nobody"', "offers[0].provider: no lab and no host 'nobody'"),
        (ONE, 'output = "4"', 'output = "400"', "offers[0].output: is over 100 times the input"),
        (ONE, 'output = "4"', 'output = "-4"', "offers.0.output: input should be greater than or equal to 0"),
        (ONE, 'source = "page"', 'source = "pag"', "facts.released.source: no source 'pag' in this file"),
        (
            ONE,
            '"2024-06", source = "page"',
            '"2024-06", source = "pag"',
            "facts.released.conflicting_values.source: no source 'pag'",
        ),
        (ONE, '"2024-06"', '"soon"', "facts.released.conflicting_values: 'soon' is no value of this fact"),
        (ONE, '"active"', '"actve"', "facts.lifecycle.conflicting_values: 'actve' is no value of this fact"),
        (ONE, "value = false", 'value = "no"', "facts.reasoning.conflicting_values: 'no' is no value of this fact"),
        (ONE, "2026-11-01", "2099-11-01", "sources.page.checked_on: lies in the future"),
        (ONE, "https://", "htp://", "sources.page.url: is no address"),
        (ONE, "https://", "https://[", "sources.page.url: is no address"),
        (ONE, 'ru = "Модель."', "", "summary.ru: is missing; write it"),
        (ONE, 'ru = "Модель."', 'ru = " "', "summary.ru: is empty; write it"),
        (ONE, "name", 'id = "x"\nname', "id: is the file's path; remove the key"),
        ("families/one.toml", "[texts.ru]", "[texts.de]", "texts.ru: is missing; write it"),
        ("families/one.toml", 'what = "text"', 'what = ""', "texts.en.what: is empty; write it"),
        ("families/one.toml", '["page"]', '["pag"]', "text_sources: no source 'pag' in this file"),
        ("families/one.toml", "[sources.page]", "[sources.other]", "sources.other: nothing cites it; remove it"),
        ("labs/maker.toml", '"US"', '"USA"', "country: is no country"),
        ("licences/closed.toml", 'ru = "', 'de = "', "conditions.ru: is missing; write it"),
        (CLOSED, "[cond", f"user_limit = {LIMIT}\n[cond", "user_limit.source: no source 'page' in this file"),
        (CLOSED, "[cond", f"user_limit = {LIMIT}\n[cond", "beyond_limits: is missing; write what the licence asks"),
        (CLOSED, "[cond", f"train_on_output = {NEVER}\n[cond", "train_on_output_note.en: is missing; write it"),
        (CLOSED, "[cond", '[train_on_output_note]\nen = "x"\n[cond', "train_on_output_note: has no answer to explain"),
        (ONE, "example.org/page", "dev.to/page", "facts.context_window.status: is official, but its source is a blog"),
        ("labs/maker.toml", "site", f"train_on_output = {NEVER}\nsite", "train_on_output.source: no source 'page'"),
        ("glossary/token.toml", "[]", '["tokn"]', "see_also: no term 'tokn'; correct the id"),
        ("aliases.toml", "one-1", "one-9", "model.maker/one-9: does not exist"),
        ("signposts/painter.toml", "r/one-1", "r/one-9", "related: no entry 'model/maker/one-9'; write it"),
        ("signposts/painter.toml", "Painter", "Token", "'Token' is the term token; remove it"),
        ("signposts/painter.toml", "Painter", "The One", "'The One' is the model maker/one-1; remove it"),
        ("signposts/painter.toml", '"page"', '"pag"', "maker.source: no source 'pag' in this file"),
        (
            "signposts/painter.toml",
            "example.org/page",
            "dev.to/page",
            "maker.status: is official, but its source is a blog",
        ),
        ("signposts/painter.toml", "It draws.", "It draws. " * 20, "what.en: has 200 characters; shorten it to 130"),
        ("signposts/painter.toml", 'ru = "Рисует."', "", "what.ru: is missing; write it"),
        ("aliases.toml", "[model]", "[modell]", "modell: there is no such key"),
        ("hosts/renter.toml", '"Renter"', "5", "name: input should be a valid string"),
        (RENTER, '["soc2"]', '["no_training"]', "free_plan.assurances: promises no training, but the plan trains"),
        (RENTER, '"some"', '"none"', "free_plan: has terms, but gives no model; remove them"),
        (RENTER, '"some"', '"listed"', "free_plan.models: no model has a free offer of it; add the offers"),
        (RENTER, '"yes", status = "official"', '"maybe", status = "official"', "free_plan.trains_on_data.value: "),
        (RENTER, 'ru = "Мало."', "", "free_plan.note.ru: is missing; write it"),
        (RENTER, "Little.", "Little. " * 21, "free_plan.note.en: has 168 characters; shorten it to 160"),
        (RENTER, "example.org/page", "dev.to/page", "free_plan.models.status: is official, but its source is a blog"),
        (RENTER, 'source = "page" }', 'source = "pag" }', "console.source: no source 'pag' in this file"),
        (ONE, "[summary]", '[summary]\nde = ""', "summary.de: is empty; write it"),
        ("locales/de/language.toml", "name", "nam", "nam: Extra inputs are not permitted; correct it"),
    ],
)
def test_a_mistake_names_file_key_and_fix(folder, place, old, new, told):
    spoil(folder, place, old, new)
    assert any(line.startswith(f"{place}: ") and told in line for line in problems(folder)), problems(folder)


def test_a_language_that_must_be_complete_wants_every_text(folder):
    spoil(folder, "locales/de/language.toml", "\n", "\ncomplete = true\n")
    told = {line.partition(".de: is missing")[0] for line in problems(folder)}
    assert told == {
        f"{ONE}: summary",
        f"{RENTER}: free_plan.note",
        "models/maker/one-2.toml: summary",
        "families/one.toml: texts",
        "licences/closed.toml: conditions",
        "signposts/painter.toml: what",
        *(f"glossary/token.toml: {key}" for key in ("names", "short", "long")),
    }


def test_two_entries_of_one_name_are_told(folder):
    spoil(folder, "models/maker/one-2.toml", '"One 2"', '"the one"')
    assert any("name or aliases: 'the one' is that of maker/one-1" in line for line in problems(folder))


def test_two_entries_of_one_api_id_are_told(folder):
    spoil(folder, "models/maker/one-2.toml", 'family = "one"', 'family = "one"\napi_ids = ["ONE-1"]')
    assert any("api_ids: 'one-1' is that of maker/one-1" in line for line in problems(folder))


@pytest.mark.parametrize("name", ["One 3.toml", "One-3.toml", "../one-3.toml", "deeper/one-3.toml"])
def test_a_path_that_is_no_id_is_told(folder, name):
    file = folder / "models/maker" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(SECOND.replace("One 2", "One 3"), encoding="utf-8")
    assert any("the path: is no <lab>/<model>" in line for line in problems(folder))


def test_a_file_in_another_encoding_is_told(folder):
    (folder / ONE).write_bytes(MODEL.encode("utf-8").replace("Модель".encode(), "Модель".encode("cp1251")))
    assert problems(folder) == (f"{ONE}: is not in UTF-8; save it in that encoding",)


def test_a_folder_that_is_missing_is_told(folder):
    (folder / "glossary/token.toml").unlink()
    (folder / "glossary").rmdir()
    assert problems(folder) == ("glossary: there is no such folder; put it back",)


def test_all_mistakes_are_told_at_once_and_a_broken_file_is_told_once(folder):
    spoil(folder, "models/maker/one-2.toml", "[facts]", "[facts")
    spoil(folder, ONE, "8_000", "2_000")
    spoil(folder, "glossary/token.toml", 'ru = "Токен"', "")
    told = sorted(line.partition(": ")[0] for line in problems(folder))
    assert told == ["glossary/token.toml", ONE, "models/maker/one-2.toml"]
