"""Concepts and units that are evidence of a question, by how strongly they are."""

from bot.questions.text.concept_ids import AT_HOME, NEGATION
from bot.questions.text.concepts import LISTED_TOO
from bot.questions.text.tokens import NumberUnit

ACTING = frozenset(
    {"count", "news", "came_out", "coming_out", "alternatives", "compare", "either", "cost", "may", "run"}
    | {"train_on_output", "data_kept", "data_stays", "only_open", "resembling", "as"}
    | {"trains", "where_served"}
    | {"per_minute", "per_hour", "per_day", "per_week", "per_month", "per_year"}
)
"""Concepts that say what is wanted of a name."""
GLUE = ACTING | frozenset(
    {
        "list",
        *LISTED_TOO,
        "which",
        "every",
        "choose",
        NEGATION,
        "contrast",
        "differing",
        "each",
        "input_side",
        "output_side",
        "evenly",
    }
    | {"formerly", "ahead", "falls", "rises", "changes"}
    | {"most", "least", "at_least", "at_most", "from", "after", "up_to", "along", "between", "dash", "family"}
    | {"or_more", "or_less", "and_more", "and_less", "and_cheaper", "upwards", "downwards"}
)
"""Concepts that alone ask for nothing."""
STRONG = frozenset(
    {
        "news",
        "rate_limits",
        "minute_price",
        "company",
        "training_data",
        "training_cost",
        "payment",
        "jailbreak",
        "censorship",
        "errand",
        "benchmark",
        "subscription",
        "energy",
        "popularity",
        "opinion",
        "alternatives",
        "only_open",
        "was_retired",
        "price_news",
        "price_drops",
        "price_rises",
        "past_price",
        "will_fall",
        "will_rise",
        "will_change",
        "will_cost",
        "has_fallen",
        "has_risen",
        "has_changed",
        "uptime",
        "hallucination",
        "data_kept",
        "price",
        "context",
        "output",
        "parameters",
        "cutoff",
        "licence",
        "memory",
        "retired",
        "released",
        "fine_tuning",
    }
    | {"hipaa", "dpa", "sla", "web_search", "voice", "data_stays", "data_out", "free_weights"}
    | {
        "text_only",
        "cheapest",
        "cheap",
        "good_value",
        "dearest",
        "languages",
        "longest_context",
        "long_context",
        "longest_output",
        "freshest",
        "multimodal",
        "open_source",
        "cheaper",
    }
    | {
        "input_price",
        "output_price",
        "cached",
        "active",
        "training_tokens",
        "successor",
        "smaller",
        "bigger",
        "newer",
        "reasoning",
        "newest",
        "pdf",
    }
)
"""Concepts that everyday talk about other things seldom has beside a name."""
OF_A_NAME = STRONG | frozenset(
    {"api_id", "sellers", "predecessor", "how_big", "until_when", "own_data", "batch", "languages", "weights_link"}
    | {"state", "is_available", "is_retired", "is_leaving", "commercial", "tunable", "maker", "country"}
    | {"base", "based_on", "tunes_of"}
    | {"served_ru", "served_eu", "served_us", "served_cn", "served_other", "quant", "bits_8", "bits_16"}
)
"""Concepts that everyday talk has often, but not beside the name of a model."""
RANKED = frozenset(
    {
        "cheapest",
        "cheap",
        "good_value",
        "dearest",
        "newest",
        "oldest",
        "largest",
        "smallest",
        "longest_context",
        "freshest",
    }
)
"""Orders that a number beside them makes a list of so many."""
TELLING = frozenset(
    {"open", AT_HOME, "open_source", "closed", "multimodal", "reasoning", "chinese", "russian", "from_russia"}
    | {"flagship", "european", "american", "western", "from_europe", "from_america", "from_china", "out_of_russia"}
)
"""Concepts that ask for models beside one more, without a word that asks."""
DATED = frozenset(
    {"list", "news", "came_out", "coming_out", "price_news", "price_drops", "price_rises", "cutoff"}
    | {"past_price", "will_fall", "will_rise", "will_change", "has_fallen", "has_risen", "has_changed"}
    | {"released", "retired", "was_retired", "is_retired", "is_leaving"}
)
"""Concepts beside which a span of time is that of models."""
COUNTED = frozenset(
    {
        NumberUnit.PAGES,
        NumberUnit.BOOKS,
        NumberUnit.WORDS,
        NumberUnit.CHARACTERS,
        NumberUnit.GIGABYTES,
        NumberUnit.MONEY,
        NumberUnit.TOKENS,
        NumberUnit.REQUESTS,
        NumberUnit.USERS,
    }
)
"""Units of numbers that are a part of what is asked about models."""
