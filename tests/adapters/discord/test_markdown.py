import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord import markdown
from bot.reply.blocks import FactLine, SourceLine, Span, Style

HOSTILE = (
    "@everyone", "@here", "<@123>", "<@&1>", "<#5>", "<t:1:R>", "</model:1>", "<:x:1>", "**b** __u__ ~~s~~ ||sp||",
    "`code`", "```\nfence\n```", "# title", "> quote", "- item", "1. item", "[a](https://zoo.test)",
    "https://zoo.test/x_y_z", "-# small",
)  # fmt: skip
LIVE = ("@e", "@h", "<", "**", "__", "~~", "||", "```", "https://", "\n1. ", "](", "\n- ")


def visible(text):
    """Undo what escaping does, as Discord shows it."""
    return text.replace("\u200b", "").replace("\\", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_text_is_a_format_or_a_mention(text):
    escaped = markdown.escape(text)
    assert visible(escaped) == text
    bare = re.sub(r"\\.", "", escaped)
    assert not any(live in bare for live in LIVE)
    assert not escaped.startswith(("# ", "> ", "- ", "-# ", "1. "))


@given(st.text(max_size=200))
def test_escaping_loses_nothing_that_is_seen(text):
    assert visible(markdown.escape(text)) == visible(text)


@given(st.text(alphabet=" \n\tab1.):/@<>[]()#-+*_~|`\\httpsé", max_size=30))
def test_text_that_is_left_as_it_is_had_nothing_to_escape(text):
    assert markdown.escape(text) == markdown._escaped(text)


@given(st.text(max_size=100))
def test_a_run_of_code_cannot_be_left(text):
    written = markdown.code(text)
    assert written.count("`") in {0, 2}
    assert "\n" not in written


def test_a_link_cannot_be_ended_by_its_address():
    assert markdown.link("a]b", "https://zoo.test/(x)<y> z") == "[a\\]b](https://zoo.test/%28x%29%3Cy%3E%20z)"


@pytest.mark.parametrize(
    ("span", "written"),
    [
        (Span(text=" bold ", style=Style.BOLD), " **bold** "),
        (Span(text="it", style=Style.ITALIC), "*it*"),
        (Span(text="gpt_4", style=Style.CODE), "`gpt_4`"),
        (Span(text="gpt_4"), "gpt\\_4"),
        (Span(text=" ", style=Style.BOLD), " "),
    ],
)
def test_styles(span, written):
    assert markdown.span(span) == written


def test_a_fact_has_label_value_mark_source_and_note():
    fact = FactLine(label="Context", value="128,000", status="official", mark="✓", source=2, note="or 100,000")
    assert visible(markdown.fact(fact)) == "**Context:** 128,000 ✓[2] (or 100,000)"


def test_a_source_is_a_link_in_small_print():
    line = SourceLine(number=1, title="Paper", url="https://zoo.test", checked="read today")
    assert markdown.source(line) == "-# \\[1] [Paper](https://zoo.test) · read today"


def test_the_address_of_a_fact_is_a_link():
    address = "https://zoo.test/a_b/c-d*e~~f"
    fact = FactLine(label="Weights", value=address, mark="✓", note=f"or {address}?x=[1]")
    assert markdown.fact(fact) == f"**Weights:** {address} ✓ (or {address}?x=\\[1\\])"
