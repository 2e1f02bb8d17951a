"""Words that readers stumbled over stay out of all that is shown."""

import re
import tomllib

import pytest

from tests.conftest import DATA

MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
AVOIDED = {
    "en": re.compile(
        r"\b(dear(er|est)?|lets? one|one's own|of the past|(billion|trillion)[ -]weights?)\b", re.IGNORECASE
    ),
    "ru": re.compile(
        r"\b(наши машины|свобода уйти|сжатое внимание|ступен\w+|создател\w+|кодировщик\w*|по требованию|по просьбе"
        r"|(млрд|трлн|миллиард\w*|триллион\w*) весов|вызов\w* функций)\b",
        re.IGNORECASE,
    ),
}
"""Words, by language, for which others are used: pricier, your own, parameters, разработчик, энкодер, по запросу."""
DAY = re.compile(rf"(?P<name>[A-Za-z][\w.-]*[ -]\d[\w.]*) ({MONTHS})\b")
FOLDERS = ("families", "models", "glossary", "licences")


def written(lang):
    """Yield each text that is shown in a language, with where it stands; what people type is left out."""
    for folder in FOLDERS:
        for file in sorted((DATA / folder).rglob("*.toml")):
            for text in texts_of(tomllib.loads(file.read_text(encoding="utf-8")), lang):
                yield f"{folder}/{file.stem}: {text}"
    for file in sorted((DATA / "locales" / lang).glob("*.ftl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                yield f"{file.name}: {line.partition(' = ')[2] or line}"


def texts_of(value, lang, *, shown=False):
    """Yield the texts in a language; `shown` says that what is looked at is in that language."""
    match value:
        case str() if shown:
            yield value
        case dict():
            for key, part in value.items():
                if key not in {"en", "ru", "asked", "sources", "aliases"} - {lang}:
                    yield from texts_of(part, lang, shown=shown or key == lang)
        case list():
            for part in value:
                yield from texts_of(part, lang, shown=shown)


@pytest.mark.parametrize("lang", sorted(AVOIDED))
def test_one_word_is_used_for_one_thing(lang):
    texts = list(written(lang))
    assert len(texts) > 1000
    assert [text for text in texts if AVOIDED[lang].search(text.partition(": ")[2])] == []


def test_no_version_runs_into_a_date(catalogue):
    """Llama 4 апреля would be read as a day of April."""
    named = tuple(f"{model.name} ".casefold() for model in catalogue.models.values())
    texts = [(found["name"].casefold(), text) for text in written("ru") for found in DAY.finditer(text)]
    assert texts
    assert [text for name, text in texts if any(one.startswith((f"{name} ", f"{name}.")) for one in named)] == []
