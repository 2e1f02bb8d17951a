"""Questions that are answered with yes or no, or with what a licence, a machine or a service decides."""

import math
import random
from collections.abc import Callable, Iterator
from decimal import Decimal

from tests.fleet._question_facts import FactAsked, worded_day
from tests.fleet._question_generator import LANGS
from tests.fleet._question_oracle import Entry, Oracle, days

_SEED = 12
_EACH = 5
_SAID = {
    "yes": {"en": "Yes", "ru": "Да"},
    "no": {"en": "No", "ru": "Нет"},
    "conditions": {"en": "With conditions", "ru": "С условиями"},
    "limited": {"en": "With restrictions", "ru": "С ограничениями"},
    "fits": {"en": "Fits", "ru": "Поместится"},
    "tight": {"en": "Tight", "ru": "Впритык"},
    "not": {"en": "No", "ru": "Нет"},
}
_WITH_WEIGHTS = {"restricted_weights", "free_weights", "open_source"}
_GROUPS = ("claude", "gemini", "gpt", "qwen", "grok", "deepseek", "mistral", "gemma")
_MAKERS = ("anthropic", "openai", "xai", "moonshot", "minimax")


def verdicts(oracle: Oracle) -> Iterator[FactAsked]:
    """Yield every question of this module."""
    chance = random.Random(_SEED)  # noqa: S311  # a sample, no secret
    for lang in LANGS:
        for ask in (_limits, _prices, _sizes, _years, _states, _permissions, _machines, _places, _before, _ids):
            yield from ask(oracle, chance, lang)


def group_facts(oracle: Oracle) -> Iterator[FactAsked]:
    """Yield questions about families and makers, with what their members go from and to, or how many have it."""
    for lang in LANGS:
        for name, members in _groups(oracle):
            yield from _price_range(name, members, lang)
        for family in _GROUPS:
            members = [one for one in oracle.in_service() if one.family == family]
            yield from _flag_count(oracle.families[family]["name"], members, lang)


def _said(answer: str, lang: str) -> str:
    return _SAID[answer][lang]


def _dated(entry: Entry) -> bool:
    """Tell whether a name has a version, and nothing in brackets, so that no other model can be meant."""
    return any(letter.isdigit() for letter in entry.name) and "(" not in entry.name


def _some(oracle: Oracle, chance: random.Random, known: Callable[[Entry], bool]) -> list[Entry]:
    pool = [one for one in oracle.in_service() if _dated(one) and known(one)]
    return chance.sample(pool, min(_EACH, len(pool)))


def _limits(oracle: Oracle, chance: random.Random, lang: str) -> Iterator[FactAsked]:
    said = {"en": "does {} have at least {}k of context?", "ru": "у {} контекст не меньше {}к?"}[lang]
    for one in _some(oracle, chance, lambda e: e.value("context_window") is not None):
        limit = chance.choice((100, 300, 900))
        answer = "yes" if one.value("context_window") >= limit * 1000 else "no"
        yield FactAsked(said.format(one.name, limit), lang, (_said(answer, lang), str(one.value("context_window"))))


def _prices(oracle: Oracle, chance: random.Random, lang: str) -> Iterator[FactAsked]:
    said = {"en": "is {} cheaper than ${}?", "ru": "{} дешевле {} долларов?"}[lang]
    for one in _some(oracle, chance, lambda e: e.price("input") is not None):
        limit = chance.choice((1, 3))
        if one.price("input") != limit:
            answer = "yes" if one.price("input") < limit else "no"
            yield FactAsked(said.format(one.name, limit), lang, (_said(answer, lang),))


def _sizes(oracle: Oracle, chance: random.Random, lang: str) -> Iterator[FactAsked]:
    said = {"en": "does {} have more than 50B parameters?", "ru": "в {} больше 50 млрд параметров?"}[lang]
    for one in _some(oracle, chance, lambda e: len(e.sizes) == 1):
        yield FactAsked(said.format(one.name), lang, (_said("yes" if one.sizes[0] > 50 * 10**9 else "no", lang),))


def _years(oracle: Oracle, chance: random.Random, lang: str) -> Iterator[FactAsked]:
    said = {"en": "was {} released in 2025?", "ru": "{} вышла в 2025 году?"}[lang]
    for one in _some(oracle, chance, lambda e: len(e.value("released") or "") == 10):
        first = days(one.value("released"))[0]
        answer = "yes" if 20250000 < first < 20260000 else "no"
        yield FactAsked(said.format(one.name), lang, (_said(answer, lang), *worded_day(one.value("released"), lang)))


def _states(oracle: Oracle, chance: random.Random, lang: str) -> Iterator[FactAsked]:
    said = {"en": "is {} still available?", "ru": "{} ещё доступна?"}[lang]
    named = [one for one in oracle.entries.values() if _dated(one)]
    for state, answer in (("active", "yes"), ("deprecated", "yes"), ("retired", "no")):
        pool = [one for one in named if one.value("lifecycle") == state]
        for one in chance.sample(pool, min(_EACH, len(pool))):
            day = one.value("retired_on") or ""
            known = worded_day(day, lang) if state != "active" and len(day) == 10 else ()
            yield FactAsked(said.format(one.name), lang, (_said(answer, lang), *known))


def _permissions(oracle: Oracle, chance: random.Random, lang: str) -> Iterator[FactAsked]:
    said = {
        "sell": {"en": "can I use {} commercially?", "ru": "можно использовать {} в коммерции?"},
        "change": {"en": "am I allowed to modify {}?", "ru": "можно ли изменять {}?"},
    }
    for use, texts in said.items():
        pool = _some(oracle, chance, lambda e: e.value("openness") in _WITH_WEIGHTS and e.licence is not None)
        for one in pool:
            yield FactAsked(texts[lang].format(one.name), lang, (_said(one.licence[use], lang),))


def _machines(oracle: Oracle, chance: random.Random, lang: str) -> Iterator[FactAsked]:
    said = {"en": "will {} run on {} GB at {} bits?", "ru": "{} влезет в {} ГБ при {} битах?"}[lang]

    def known(one: Entry) -> bool:
        return one.value("openness") in _WITH_WEIGHTS and len(one.sizes) == 1

    for one in _some(oracle, chance, known):
        bits, room = chance.choice((4, 8, 16)), chance.choice((12, 24, 96))
        weights = Decimal(one.sizes[0]) * bits / 8 / 10**9
        fits = "fits" if math.ceil(weights * Decimal("1.2")) <= room else "tight" if weights <= room else "not"
        yield FactAsked(said.format(one.name, room, bits), lang, (_said(fits, lang),))


def _places(oracle: Oracle, chance: random.Random, lang: str) -> Iterator[FactAsked]:
    del chance
    said = {
        "ru": {"en": "is {} available in Russia?", "ru": "{} работает в России?"},
        "cn": {"en": "is {} available in China?", "ru": "{} работает в Китае?"},
    }
    for region, texts in said.items():
        for lab in _MAKERS:
            stated = oracle.labs[lab].get("served_in", {}).get(region)
            if stated is not None and stated["status"] != "rumour":
                yield FactAsked(texts[lang].format(oracle.labs[lab]["name"]), lang, (_said(stated["value"], lang),))


def _before(oracle: Oracle, chance: random.Random, lang: str) -> Iterator[FactAsked]:
    said = {"en": "what came before {}?", "ru": "что было до {}?"}[lang]
    before: dict[str, list[str]] = {}
    for one in oracle.entries.values():
        before.setdefault(one.raw.get("successor", ""), []).append(one.name)
    for one in _some(oracle, chance, lambda e: len(before.get(e.id, ())) == 1):
        yield FactAsked(said.format(one.name), lang, (before[one.id][0],))


def _ids(oracle: Oracle, chance: random.Random, lang: str) -> Iterator[FactAsked]:
    said = {"en": "what is the api id of {}?", "ru": "какой id в апи у {}?"}[lang]
    for one in _some(oracle, chance, lambda e: any("/" not in text for text in e.raw.get("api_ids", ()))):
        shortest = min((text for text in one.raw["api_ids"] if "/" not in text), key=len)
        yield FactAsked(said.format(one.name), lang, (shortest,))


def _groups(oracle: Oracle) -> Iterator[tuple[str, list[Entry]]]:
    for family in _GROUPS:
        yield oracle.families[family]["name"], [one for one in oracle.in_service() if one.family == family]
    for lab in ("anthropic", "xai"):
        yield oracle.labs[lab]["name"], [one for one in oracle.in_service() if one.maker_id == lab]


def _price_range(name: str, members: list[Entry], lang: str) -> Iterator[FactAsked]:
    inputs = [one.price("input") for one in members if one.price("input") is not None]
    if not inputs:
        return
    ends = tuple(f"${format(side.normalize(), 'f')}" for side in (min(inputs), max(inputs)))
    for said in {"en": ("how much is {}?", "prices of {}"), "ru": ("сколько стоит {}?", "цены {}")}[lang]:
        yield FactAsked(said.format(name), lang, ends)


def _flag_count(name: str, members: list[Entry], lang: str) -> Iterator[FactAsked]:
    """Ask what all members, none or some of them can do; a number that is the whole is not repeated."""
    said = {"en": "can {} call tools?", "ru": "умеет ли {} вызывать функции?"}[lang]
    flags = [one.value("tool_use") for one in members]
    met, unknown = flags.count(True), flags.count(None)
    if met == len(flags) or met + unknown == 0:
        yield FactAsked(said.format(name), lang, (_said("yes" if met else "no", lang),))
    elif unknown < len(flags):
        yield FactAsked(said.format(name), lang, (str(met), str(len(flags))))
