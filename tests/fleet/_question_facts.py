"""Questions about a fact of a model, a family or a maker, each with the texts that must stand in the first lines."""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tests.fleet._question_generator import LANGS
from tests.fleet._question_oracle import Entry, Oracle

_SEED = 11
_EACH = 6
"""Models that each fact is asked of, in each language."""
_MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "ru": [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
}
_YES = {"en": ("No", "Yes", "Unknown"), "ru": ("Нет", "Да", "Неизвестно")}
_MODALITIES = {
    "en": {"text": "text", "image": "images", "audio": "audio", "video": "video", "pdf": "PDF"},
    "ru": {"text": "текст", "image": "изображения", "audio": "звук", "video": "видео", "pdf": "PDF"},
}
Wanted = Callable[[Entry, str], list[str] | None]
"""The texts that the answer must hold; None where the fact is not known for sure."""


@dataclass(frozen=True)
class FactAsked:
    """A question about a fact, and what its first lines must hold."""

    text: str
    lang: str
    wanted: tuple[str, ...]


def squeezed(text: str) -> str:
    """Return a text without what sets figures apart, so that both languages write them alike."""
    bare = re.sub(r"\s+", "", text).casefold()
    priced = re.sub(r"(\$\d),(?=\d{3}(?!\d))", r"\1.", bare)  # no price of a million tokens has thousands
    return re.sub(r"(?<=\d)(?<!\D0),(?=\d{3}(?!\d))", "", priced).replace(",", ".").replace("ё", "е")


def _number(fact: str) -> Wanted:
    return lambda one, _: None if one.value(fact) is None else [str(one.value(fact))]


def _day(fact: str) -> Wanted:
    return lambda one, lang: worded_day(one.value(fact), lang) if len(one.value(fact) or "") == 10 else None


def worded_day(day: str, lang: str) -> list[str]:
    """Write a day as a language does."""
    year, month, number = map(int, day.split("-"))
    return [f"{number} {_MONTHS[lang][month - 1]} {year}"]


def _flag(fact: str) -> Wanted:
    return lambda one, lang: None if one.value(fact) is None else [_YES[lang][one.value(fact)]]


def _input(kind: str) -> Wanted:
    def wanted(one: Entry, lang: str) -> list[str] | None:
        inputs = one.value("modalities_in")
        return None if inputs is None else [_YES[lang][kind in inputs]]

    return wanted


def _price(one: Entry, _: str) -> list[str] | None:
    sides = [one.price(side) for side in ("input", "output")]
    return None if None in sides else [f"${side:.{max(2, -side.normalize().as_tuple().exponent)}f}" for side in sides]


def _maker(one: Entry, _: str) -> list[str]:
    return [one.maker["name"]]


def _licence(one: Entry, lang: str) -> list[str] | None:
    licence = one.licence
    return (
        None
        if licence is None or one.value("licence") is None
        else [licence.get("names", {}).get(lang, licence["name"])]
    )


FACTS: tuple[tuple[Wanted, Mapping[str, tuple[str, ...]]], ...] = (
    (
        _number("context_window"),
        {
            "en": ("what is the context window of {}?", "{}: how much context?", "context of {}"),
            "ru": ("какой контекст у {}?", "{}: сколько контекста?", "контекст {}"),
        },
    ),
    (
        _number("output_limit"),
        {
            "en": ("max output of {}", "what's the output limit of {}?"),
            "ru": ("лимит вывода у {}", "какой максимальный вывод у {}?"),
        },
    ),
    (_price, {"en": ("how much does {} cost?", "price of {}"), "ru": ("сколько стоит {}?", "цена {}")}),
    (
        _day("released"),
        {"en": ("when was {} released?", "release date of {}"), "ru": ("когда вышла {}?", "дата выхода {}")},
    ),
    (_licence, {"en": ("what licence does {} have?", "{}: licence?"), "ru": ("какая лицензия у {}?", "{}: лицензия?")}),
    (_maker, {"en": ("who makes {}?", "which company made {}?"), "ru": ("кто делает {}?", "чья модель {}?")}),
    (
        _input("image"),
        {
            "en": ("does {} see images?", "can {} take pictures?"),
            "ru": ("{} видит картинки?", "понимает ли {} изображения?"),
        },
    ),
    (_input("video"), {"en": ("does {} understand video?",), "ru": ("{} понимает видео?",)}),
    (
        _flag("reasoning"),
        {"en": ("does {} reason?", "is {} a reasoning model?"), "ru": ("{} рассуждает?", "умеет ли {} рассуждать?")},
    ),
    (
        _flag("tool_use"),
        {"en": ("can {} call tools?", "does {} support function calling?"), "ru": ("{} умеет вызывать функции?",)},
    ),
    (
        _day("retired_on"),
        {
            "en": ("when will {} be shut down?", "retirement date of {}"),
            "ru": ("когда отключат {}?", "дата отключения {}"),
        },
    ),
)


def facts(oracle: Oracle) -> Iterator[FactAsked]:
    """Yield questions about models of which the answer is known."""
    chance = random.Random(_SEED)  # noqa: S311  # a sample, no secret
    names = [one for one in oracle.in_service() if re.search(r"\d", one.name)]
    for lang in LANGS:
        for wanted, phrasings in FACTS:
            known = [one for one in names if wanted(one, lang) is not None]
            for one in chance.sample(known, min(_EACH, len(known))):
                text = chance.choice(phrasings[lang]).format(one.name)
                yield FactAsked(text, lang, tuple(wanted(one, lang) or ()))


def ranges(oracle: Oracle) -> Iterator[FactAsked]:
    """Yield questions about families and makers; the answer begins with the least and the most of their members."""
    for fact, said in zip(("context_window", "output_limit"), (FACTS[0][1], FACTS[1][1]), strict=True):
        for family in ("claude", "gemini", "gpt", "qwen", "grok", "deepseek", "llama"):
            values = [one.value(fact) for one in oracle.in_service() if one.family == family and one.value(fact)]
            for lang in LANGS:
                for phrasing in said[lang]:
                    name = oracle.families[family]["name"]
                    yield FactAsked(phrasing.format(name), lang, (str(min(values)), str(max(values))))
