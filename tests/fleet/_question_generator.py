"""Questions made of conditions, orders and phrasings in two languages, each with what the oracle needs to judge it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from tests.fleet import _question_oracle as oracle
from tests.fleet._question_oracle import Condition, Measure

LANGS = ("en", "ru")
_SEED = 20261129


@dataclass(frozen=True)
class Limit:
    """A condition, and how each language says it after the word for models."""

    about: str
    condition: Condition
    en: tuple[str, ...]
    ru: tuple[str, ...]
    all_states: bool = False


@dataclass(frozen=True)
class Superlative:
    """An order, and how each language says it before the word for a model or for models."""

    about: str
    measure: Measure
    en: str
    ru_one: str
    ru_several: str
    descending: bool = False


@dataclass(frozen=True)
class Asked:
    """A question about several models, and what is true of its answer."""

    text: str
    lang: str
    limits: tuple[Limit, ...]
    order: Superlative | None = None
    number: int | None = None
    counts: bool = False

    def __str__(self) -> str:
        return f"{self.lang}: {self.text}"


LIMITS = (
    Limit("memory", oracle.fits(12), ("that fit in 12 GB", "for a 12gb card"), ("на 12 гб", "что влезут в 12 гигов")),
    Limit("memory", oracle.fits(24), ("that run on an rtx 4090",), ("которые потянет 4090",)),
    Limit("memory", oracle.fits(48), ("that fit 48 GB of vram",), ("на 48 гб видеопамяти",)),
    Limit(
        "context",
        oracle.at_least("context_window", 200_000),
        ("with at least 200k context", "with a context of 200,000 tokens or more"),
        ("с контекстом от 200 тысяч", "с контекстом не меньше 200к"),
    ),
    Limit(
        "context",
        oracle.at_least("context_window", 1_000_000),
        ("with a million tokens of context", "with 1M context"),
        ("с миллионом контекста", "с контекстом от 1 млн токенов"),
    ),
    Limit(
        "output",
        oracle.at_least("output_limit", 64_000),
        ("with at least 64k output", "with output of 64k tokens or more"),
        ("с выводом от 64 тысяч", "с лимитом вывода не меньше 64к"),
    ),
    Limit(
        "price",
        oracle.price_at_most("input", "1"),
        ("with input up to $1", "with input price at most $1"),
        ("с ценой входа до 1 доллара", "с входом не дороже $1"),
    ),
    Limit(
        "price",
        oracle.price_at_most("output", "2"),
        ("with output price up to $2", "with output at most $2"),
        ("с ценой выхода до 2 долларов", "с выходом не дороже $2"),
    ),
    Limit(
        "price",
        oracle.either(oracle.free, oracle.price_at_most("input", "0.2")),
        ("with input at most $0.2 or free", "free or under $0.2 input"),
        ("бесплатные или с входом до $0.2", "с входом не дороже $0.2 или вообще бесплатные"),
    ),
    Limit("memory", oracle.fits(24, bits=8), ("that fit 24 GB at 8 bits", "q8 on 24gb"), ("на 24 гб в 8 битах",)),
    Limit("free", oracle.free, ("that are free", "free of charge"), ("которые бесплатны", "бесплатные")),
    Limit(
        "inputs",
        oracle.holds("modalities_in", "image"),
        ("that take images", "that can see pictures"),
        ("с картинками на входе", "которые видят изображения"),
    ),
    Limit(
        "inputs",
        oracle.either(oracle.holds("modalities_in", "audio"), oracle.holds("modalities_in", "video")),
        ("with audio or video input", "that take audio or video"),
        ("которые понимают аудио или видео", "с видео либо аудио на входе"),
    ),
    Limit("inputs", oracle.holds("modalities_in", "audio"), ("that hear audio",), ("которые понимают голос",)),
    Limit("inputs", oracle.holds("modalities_in", "video"), ("that understand video",), ("с видео на входе",)),
    Limit("inputs", oracle.holds("modalities_in", "pdf"), ("that read pdf",), ("которые читают pdf",)),
    Limit(
        "openness",
        oracle.rung("openness", oracle.OPENNESS, 2),
        ("with open weights", "that are open"),
        ("с открытыми весами", "которые открыты"),
    ),
    Limit("openness", oracle.rung("openness", oracle.OPENNESS, 0, 1), ("that are closed",), ("закрытые",)),
    Limit("sold", oracle.may_be_sold, ("for commercial use",), ("которые можно продавать",)),
    Limit("licence", oracle.licensed("apache"), ("under apache 2.0",), ("с лицензией apache",)),
    Limit("licence", oracle.licensed("apache", "mit"), ("under apache or mit",), ("под апач или мит",)),
    Limit("licence", oracle.licensed("mit"), ("with an MIT licence",), ("с лицензией mit",)),
    Limit("size", oracle.size_at_most(10_000_000_000), ("up to 10B parameters",), ("до 10 млрд параметров",)),
    Limit("size", oracle.size_at_least(70_000_000_000), ("of at least 70B",), ("от 70 млрд параметров",)),
    Limit("maker", oracle.made_by("openai"), ("by OpenAI", "from openai"), ("от OpenAI", "от опенаи")),
    Limit("maker", oracle.made_by("mistral"), ("made by Mistral AI",), ("от Mistral AI",)),
    Limit("maker", oracle.made_by("alibaba"), ("from Alibaba",), ("от Alibaba",)),
    Limit("maker", oracle.made_by("meta"), ("from Meta",), ("от Meta",)),
    Limit("maker", oracle.not_by("google"), ("not from Google", "except Google"), ("не от гугла", "кроме Google")),
    Limit("country", oracle.made_in("CN"), ("made in China",), ("из Китая",)),
    Limit("country", oracle.made_in("US"), ("from the US",), ("из США",)),
    Limit("country", oracle.made_in("FR", "US"), ("made in europe or the us",), ("из европы или сша",)),
    Limit("country", oracle.made_in("RU"), ("made in Russia",), ("российские",)),
    Limit("country", oracle.not_from("CN"), ("not Chinese",), ("не китайские",)),
    Limit(
        "russian",
        oracle.rung("russian", oracle.RUSSIAN, 2),
        ("that speak Russian", "with Russian"),
        ("с русским языком", "которые знают русский"),
    ),
    Limit("reasoning", oracle.is_true("reasoning"), ("that reason", "with reasoning"), ("с рассуждениями",)),
    Limit("tools", oracle.is_true("tool_use"), ("with tool use", "that can call tools"), ("с вызовом функций",)),
    Limit(
        "released",
        oracle.between(0, 20241231),
        ("released before 2025", "from before 2025"),
        ("вышедшие до 2025 года",),
    ),
    Limit("released", oracle.between(20260601, 99991231), ("released since June 2026",), ("вышедшие с июня 2026",)),
    Limit("released", oracle.between(20260101, 20261231), ("released in 2026",), ("2026 года выпуска",)),
    Limit("task", oracle.holds("strengths", "code"), ("for coding",), ("для кода",)),
    Limit("task", oracle.holds("strengths", "translation"), ("for translation",), ("для перевода",)),
    Limit("task", oracle.holds("strengths", "support"), ("for customer support",), ("для техподдержки",)),
)
WITHIN = (
    Limit("within", oracle.of_family("gemini"), ("from the Gemini family",), ("из семейства Gemini",)),
    Limit("within", oracle.of_family("claude"), ("in the Claude family",), ("из семейства Claude",)),
    Limit("within", oracle.of_family("qwen"), ("from the Qwen family",), ("из семейства Qwen",)),
    Limit("within", oracle.made_by("anthropic"), ("by Anthropic",), ("от Anthropic",)),
    Limit("within", oracle.made_by("google"), ("from Google",), ("от Google",)),
)
STATES = tuple(
    Limit("state", oracle.is_in_state(state), (en,), (ru,), all_states=True)
    for state, en, ru in (
        ("retired", "that are retired", "снятые"),
        ("deprecated", "that are being retired", "которые уходят"),
        ("announced", "that are announced", "анонсированные"),
    )
)
"""Conditions that ask for what is out of service too."""
ORDERS = (
    Superlative("price", oracle.price("input"), "cheapest", "самая дешёвая", "самые дешёвые"),
    Superlative("price", oracle.price("input"), "most expensive", "самая дорогая", "самые дорогие", descending=True),
    Superlative("released", oracle.first_day("released"), "newest", "самая новая", "самые новые", descending=True),
    Superlative("released", oracle.first_day("released"), "oldest", "самая старая", "самые старые"),
    Superlative("size", oracle.largest_size, "largest", "самая большая", "самые большие", descending=True),
    Superlative("size", oracle.largest_size, "smallest", "самая маленькая", "самые маленькие"),
)
TRAILING = (
    Superlative(
        "context", oracle.amount("context_window"), "longest context", "самым длинным контекстом", "", descending=True
    ),
    Superlative(
        "output", oracle.amount("output_limit"), "longest output", "самым длинным выводом", "", descending=True
    ),
    Superlative(
        "cutoff",
        oracle.first_day("knowledge_cutoff"),
        "freshest knowledge",
        "самыми свежими знаниями",
        "",
        descending=True,
    ),
)
_LISTS = {
    "en": ("which models {}?", "list models {}", "show me models {}", "what models do you have {}?"),
    "ru": ("какие модели {}?", "покажи модели {}", "список моделей {}", "какие есть модели {}?"),
}
_COUNTS = {
    "en": ("how many models {}?", "number of models {}"),
    "ru": ("сколько моделей {}?", "сколько у вас моделей {}"),
}
_AND = {"en": " and ", "ru": " и "}
_NUMBERS = {3: {"en": "three", "ru": "три"}, 5: {"en": "5", "ru": "5"}}


def several() -> Iterator[Asked]:
    """Yield questions about several models: every condition alone, then pairs, orders and counts."""
    chance = random.Random(_SEED)  # noqa: S311  # a sample, no secret
    for lang in LANGS:
        for limit in (*LIMITS, *WITHIN):
            for said in getattr(limit, lang):
                yield Asked(chance.choice(_LISTS[lang]).format(said), lang, (limit,))
        yield from _pairs(chance, lang)
        yield from _counted(chance, lang)
        yield from _ordered(chance, lang)
        for limit in STATES:
            yield Asked(_LISTS[lang][0].format(getattr(limit, lang)[0]), lang, (limit,))
            yield Asked(_COUNTS[lang][0].format(getattr(limit, lang)[0]), lang, (limit,), counts=True)


def _pairs(chance: random.Random, lang: str) -> Iterator[Asked]:
    for _ in range(60):
        first, second = _two(chance)
        text = _AND[lang].join(chance.choice(getattr(one, lang)) for one in (first, second))
        asked = Asked(chance.choice(_LISTS[lang]).format(text), lang, (first, second))
        if {first.about, second.about} != {
            "memory",
            "context",
        }:  # which are judged together: `tests/bot/wizard/test_long_context.py`
            yield asked


def _two(chance: random.Random) -> tuple[Limit, Limit]:
    while True:
        first, second = chance.sample((*LIMITS, *WITHIN), 2)
        if first.about != second.about and {first.about, second.about} not in (
            {"maker", "within"},
            {"maker", "country"},
        ):
            return first, second


def _counted(chance: random.Random, lang: str) -> Iterator[Asked]:
    for limit in (*LIMITS, *WITHIN):
        said = chance.choice(getattr(limit, lang))
        yield Asked(chance.choice(_COUNTS[lang]).format(said), lang, (limit,), counts=True)


def _ordered(chance: random.Random, lang: str) -> Iterator[Asked]:
    for order in ORDERS:
        for limit in chance.sample((*LIMITS, *WITHIN), 6):
            if limit.about == order.about:
                continue
            said = chance.choice(getattr(limit, lang))
            one = f"{order.en} model" if lang == "en" else f"{order.ru_one} модель"
            yield Asked(f"{one} {said}", lang, (limit,), order)
            number = chance.choice(tuple(_NUMBERS))
            word = _NUMBERS[number][lang]
            many = f"{word} {order.en} models" if lang == "en" else f"{word} {order.ru_several} модели"
            yield Asked(f"{many} {said}", lang, (limit,), order, number)
    for order in TRAILING:
        for limit in chance.sample((*LIMITS, *WITHIN), 5):
            if limit.about == order.about:
                continue
            said = chance.choice(getattr(limit, lang))
            text = f"model with the {order.en} {said}" if lang == "en" else f"модель с {order.ru_one} {said}"
            yield Asked(text, lang, (limit,), order)
