"""How much is used, as a piece of a packed question.

A field is a letter and what follows it; the letters never change, since old buttons hold them.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from bot.questions.packing.values import (
    pack_amount,
    pack_count,
    pack_prices,
    unpack_amount,
    unpack_count,
    unpack_prices,
)
from bot.questions.question import Span, Volume

SEPARATOR = "_"
_SPANS: Mapping[Span, str] = MappingProxyType(
    {Span.MINUTE: "i", Span.HOUR: "h", Span.DAY: "d", Span.WEEK: "w", Span.MONTH: "m", Span.YEAR: "y"}
)
_SPAN_OF = MappingProxyType({code: span for span, code in _SPANS.items()})
_LANGUAGES = frozenset({"en", "ru"})


def pack_volume(volume: Volume) -> str:
    """Write a volume.

    Raises:
        ValueError: an amount is out of range.
    """
    return SEPARATOR.join(_fields(volume))


def unpack_volume(text: str) -> Volume:
    """Read a volume.

    Raises:
        ValueError: it is none.
    """
    fields = {field[:1]: field[1:] for field in text.split(SEPARATOR) if field}

    def count(code: str) -> int | None:
        return unpack_count(fields[code]) if code in fields else None

    def share(code: str) -> Decimal | None:
        return _share(fields[code]) if code in fields else None

    def span(code: str) -> Span | None:
        return _span(fields[code]) if code in fields else None

    return Volume(
        requests=count("q"),
        input_tokens=count("i"),
        output_tokens=count("o"),
        total_tokens=count("t"),
        per_request="e" in fields,
        output_share=share("v"),
        pages=count("p"),
        books=count("b"),
        words=count("w"),
        characters=count("x"),
        lang=_language(fields["l"]) if "l" in fields else None,
        translated="z" in fields,
        users=count("u"),
        cached_share=share("c"),
        budget=unpack_prices(fields["m"])[0] if "m" in fields else None,
        budget_span=span("n"),
        span=span("s"),
        hours=count("h"),
        days=count("d"),
        at_peak="k" in fields,
        long_requests="g" in fields,
    )


def _fields(volume: Volume) -> Iterator[str]:
    counts = (
        ("q", volume.requests),
        ("i", volume.input_tokens),
        ("o", volume.output_tokens),
        ("t", volume.total_tokens),
        ("p", volume.pages),
        ("b", volume.books),
        ("w", volume.words),
        ("x", volume.characters),
        ("u", volume.users),
        ("h", volume.hours),
        ("d", volume.days),
    )
    flags = (("e", volume.per_request), ("z", volume.translated), ("k", volume.at_peak), ("g", volume.long_requests))
    yield from (code + pack_count(count) for code, count in counts if count is not None)
    yield from (code for code, on in flags if on)
    yield from ("l" + one for one in (volume.lang,) if one is not None and _language(one))
    shares = (("v", volume.output_share), ("c", volume.cached_share))
    yield from (code + pack_amount(share) for code, share in shares if share is not None)
    if volume.budget is not None:
        yield "m" + pack_prices((volume.budget,))
    spans = (("n", volume.budget_span), ("s", volume.span))
    yield from (code + _SPANS[span] for code, span in spans if span is not None)


def _share(text: str) -> Decimal:
    share = unpack_amount(text)
    if share > 1:
        raise ValueError("no share")
    return share


def _span(code: str) -> Span:
    found = _SPAN_OF.get(code)
    if found is None:
        raise ValueError("no span of time")
    return found


def _language(code: str) -> str:
    if code not in _LANGUAGES:
        raise ValueError("no language of texts")
    return code
