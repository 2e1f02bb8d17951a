"""The server's rules for rich messages."""

import pytest

from tests.wire.asking import asking
from tests.wire.telegram_refusals import Refused
from tests.wire.telegram_rich import rich_blocks
from tests.wire.telegram_server import TelegramServer
from tests.wire.telegram_world import rich_text

CARD = (
    "<h2>Llama &amp; Co&nbsp;4</h2><p>Open <b>weights</b>,<br>see <a href='https://x.org'>here</a>&hellip;</p>"
    "<table bordered><caption>Prices</caption><tr><th>In</th><th align='right'>Out</th></tr>"
    "<tr><td>1</td><td></td></tr></table>"
    "<ul><li>one</li><li><p>two</p></li></ul><details open><summary>More</summary><p>deep</p></details>"
    "<blockquote>said<cite>who</cite></blockquote><pre><code class='language-sh'>ls -l\n</code></pre>"
    "<hr><footer>end</footer>"
)


def refused(source, *, detect=False):
    with pytest.raises(Refused) as caught:
        rich_blocks(source, detect=detect)
    return caught.value.description.removeprefix("Bad Request: ")


def test_a_card_becomes_blocks_that_read_as_they_are_seen():
    blocks = rich_blocks(CARD, detect=False)
    kinds = ["heading", "paragraph", "table", "list", "details", "blockquote", "preformatted", "divider", "footer"]
    assert [block["type"] for block in blocks] == kinds
    assert rich_text(blocks) == (
        "Llama & Co\u00a04\nOpen weights,\nsee here…\nPrices\nIn | Out\n1 | \n• one\n• two\nMore\ndeep\nsaid\nwho\n"
        "ls -l\n\n———\nend"
    )


def test_a_bare_line_break_is_no_more_than_a_space():
    assert rich_text(rich_blocks("<p>one\n\n  two</p>", detect=False)) == "one two"


@pytest.mark.parametrize(
    "source",
    [
        *("", "<p></p>", "<h1> </h1>", "<ul></ul>", "<ul><li></li></ul>", "<ol><li><p>x</p></li><li> </li></ol>"),
        *("<pre> </pre>", "<blockquote></blockquote>", "<table></table>", "<details><summary>x</summary></details>"),
        *("<details><summary></summary><p>x</p></details>", "<p><b></b></p>", "<footer></footer>", "<aside></aside>"),
    ],
)
def test_no_block_is_empty(source):
    assert refused(source and f"<p>x</p>{source}") == "RICH_MESSAGE_CONTENT_REQUIRED"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<div>x</div>", 'unsupported tag "div"'),
        ("<p>x &copy;</p>", 'unsupported entity "&copy;"'),
        ("<p class='a'>x</p>", 'unsupported attribute "class" of the tag "p"'),
        ("<p>x", "can't find end tag"),
        ("<p><b>x</p></b>", "unmatched end tag"),
        ("<p>x <ul><li>y</li></ul></p>", 'block tag "ul" inside a line'),
        ("<table><tr><td><p>x</p></td></tr></table>", 'block tag "p" inside a line'),
        ("<table><tbody><tr><td>x</td></tr></tbody></table>", 'unsupported tag "tbody"'),
        ("<li>x</li>", 'tag "li" is not allowed here'),
        ("<ul>x<li>y</li></ul>", "only ['li'] may stand in \"ul\""),
        ("<details><p>x</p></details>", "details need a summary"),
        ("<td align='justify'>x</td>", 'attribute "align" of the tag "td" is "justify"'),
        ("<p>1 < 2</p>", "a tag is not closed"),
    ],
)
def test_only_what_is_listed_may_stand_where_it_belongs(source, words):
    assert words in refused(source)


def test_links_lead_to_addresses():
    for href in ("javascript:x", "example.org", "tg://resolve?domain=x"):
        assert refused(f'<p><a href="{href}">x</a></p>') == "RICH_MESSAGE_URL_INVALID"
    for href in ("https://x.org", "mailto:a@x.org", "tel:+123", "tg://user?id=1", "#top"):
        assert rich_blocks(f'<p><a href="{href}">x</a></p>', detect=False)


def test_a_slug_that_looks_like_mail_is_refused_unless_detection_is_off():
    source = "<p>claude-sonnet@20250929</p>"
    assert refused(source, detect=True) == "RICH_MESSAGE_EMAIL_INVALID"
    assert rich_blocks(source, detect=False)
    assert rich_blocks("<p>a@example.org</p>", detect=True)


class TestLimits:
    def test_32768_characters(self):
        assert rich_blocks(f"<p>{'x' * 32_768}</p>", detect=False)
        assert refused(f"<p>{'x' * 32_768}</p><p>y</p>") == "rich message is too long"

    def test_500_blocks_rows_and_items_included(self):
        assert rich_blocks("<p>x</p>" * 500, detect=False)
        assert refused("<p>x</p>" * 501).startswith("rich message has too many blocks")
        assert refused(f"<table>{'<tr><td>x</td></tr>' * 500}</table>").startswith("rich message has too many blocks")
        assert refused(f"<ul>{'<li>x</li>' * 250}</ul>").startswith("rich message has too many blocks")

    def test_16_levels(self):
        assert rich_blocks("<blockquote>" * 14 + "x" + "</blockquote>" * 14, detect=False)
        assert refused("<blockquote>" * 17 + "x" + "</blockquote>" * 17) == "rich message is nested too deeply"
        assert refused("<p>" + "<b>" * 17 + "x" + "</b>" * 17 + "</p>") == "rich message is nested too deeply"

    def test_20_columns(self):
        row = "<tr>{}</tr>"
        assert rich_blocks(f"<table>{row.format('<td>x</td>' * 20)}</table>", detect=False)
        for cells in ("<td>x</td>" * 21, "<td colspan='20'>x</td><td>y</td>"):
            assert refused(f"<table>{row.format(cells)}</table>") == "rich message table has too many columns"


class TestServers:
    async def test_a_rich_message_is_shown_and_edited(self):
        async with TelegramServer() as server, asking(server) as ask:
            anna = server.user()
            anna.say("hi")
            sent = await ask.result("sendRichMessage", chat_id=anna.id, rich_message={"html": CARD})
            assert "text" not in sent
            assert sent["rich_message"]["blocks"][0]["type"] == "heading"
            target = {"chat_id": anna.id, "message_id": sent["message_id"]}
            assert "message is not modified" in await ask.refusal(
                "editMessageText", rich_message={"html": CARD}, **target
            )
            await ask.result("editMessageText", text="plain", **target)
            assert anna.private().shown[-1].text == "plain"
            await ask.result("editMessageText", rich_message={"html": "<p>rich</p>"}, **target)
            assert anna.private().shown[-1].rich == [{"type": "paragraph", "text": "rich"}]

    async def test_a_rich_message_has_one_source_that_the_server_knows(self):
        async with TelegramServer() as server, asking(server) as ask:
            anna = server.user()
            anna.say("hi")
            for rich in ({}, {"html": ""}, {"html": "<p>x</p>", "markdown": "x"}):
                words = await ask.refusal("sendRichMessage", chat_id=anna.id, rich_message=rich)
                assert words == "rich message must be non-empty"
            words = await ask.refusal("sendRichMessage", chat_id=anna.id, rich_message={"blocks": []})
            assert 'unknown field "blocks"' in words

    async def test_an_older_server_knows_nothing_of_it(self):
        async with TelegramServer(rich=False) as server, asking(server) as ask:
            anna = server.user()
            anna.say("hi")
            answer = await ask("sendRichMessage", chat_id=anna.id, rich_message={"html": CARD})
            assert (answer["error_code"], answer["description"]) == (404, "Not Found: method not found")
            sent = await ask.result("sendMessage", chat_id=anna.id, text="plain")
            target = {"chat_id": anna.id, "message_id": sent["message_id"]}
            assert (
                await ask.refusal("editMessageText", rich_message={"html": CARD}, **target) == "message text is empty"
            )
