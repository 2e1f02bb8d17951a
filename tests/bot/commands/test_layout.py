import pytest

from bot.action_codec import ActionError, pack, unpack, wrapped
from bot.actions import Compare, short_key
from bot.commands.layout import apply_layout
from bot.events import Command, Conversation, ConversationKind, Layout, Press
from bot.reply import blocks
from bot.reply.budget import MAX_CHOICES, fit_choices
from bot.reply.choices import PickOne
from bot.reply.reply import Outcome, Reply
from bot.setting_actions import SetLayout
from tests.fakes import MemoryStore

BOTH = (Layout.PLAIN, Layout.RICH)
NAMES = "gpt-4o, gpt-4, claude opus, llama 3, gemini 2.5 pro, deepseek r1"


class Place:
    """A conversation in which both layouts can be shown."""

    def __init__(self, app, kind=ConversationKind.PRIVATE, user="u1", layouts=BOTH):
        self.app = app
        self.where = {
            "conversation": Conversation(platform="test", chat="c1", kind=kind),
            "user": user,
            "lang": "en",
            "layouts": layouts,
        }

    async def compare(self, names=NAMES):
        return await self.app.handle(Command(**self.where, name="compare", args=names))

    async def switch(self, reply):
        press = Press(**self.where, action=reply.choices[-1].action)
        return await self.app.handle(press)


def label(reply):
    return reply.choices[-1].label


async def test_tables_are_drawn_in_private_and_can_be_had_as_text(app):
    place = Place(app)
    drawn = await place.compare()
    assert (drawn.layout, label(drawn)) == (Layout.RICH, "Show as plain text")

    plain = await place.switch(drawn)
    assert (plain.layout, label(plain), plain.replace) == (Layout.PLAIN, "Show as tables", True)
    assert plain.blocks == drawn.blocks
    assert (await place.compare()).layout is Layout.PLAIN

    assert (await place.switch(plain)).layout is Layout.RICH


async def test_a_place_that_shows_only_text_is_offered_nothing_else(app):
    reply = await Place(app, layouts=(Layout.PLAIN,)).compare()
    assert reply.layout is Layout.PLAIN
    assert label(reply) != "Show as tables"


async def test_a_reply_without_a_table_is_plain(app):
    reply = await Place(app).compare("gpt-4o")
    assert not any(isinstance(block, blocks.Table) for block in reply.blocks)
    assert reply.layout is Layout.PLAIN


async def test_among_several_people_the_place_chooses_for_all_and_nobody_for_himself(app):
    group = Place(app, ConversationKind.GROUP)
    first = await group.compare()
    assert (first.layout, label(first)) == (Layout.PLAIN, "Show as tables")
    await group.switch(first)

    assert (await Place(app, ConversationKind.GROUP, user="u2").compare()).layout is Layout.RICH
    assert (await app._tools.store.preferences("test:u1")).layout is None


async def test_forgetting_erases_the_layout(app):
    place = Place(app)
    await place.switch(await place.compare())
    await app.handle(Command(**place.where, name="forget"))
    assert (await place.compare()).layout is Layout.RICH


async def test_the_other_layout_is_offered_on_the_fullest_menu_and_fills_it(lexicon):
    table = blocks.Table(columns=("A",), rows=(), best_mark="*")
    choices = tuple(PickOne(label=str(number), action="1~h") for number in range(MAX_CHOICES - 1))
    reply = fit_choices(Reply(blocks=(table,), choices=choices, again="1~h", lang="en"))
    place = Conversation(platform="test", chat="c1")
    event = Command(conversation=place, user="u1", name="help", layouts=BOTH)
    laid_out = await apply_layout(MemoryStore(), lexicon.pick("en"), event, reply)
    assert len(laid_out.choices) == MAX_CHOICES
    assert unpack(laid_out.choices[-1].action) == SetLayout(layout="plain", again="1!h")


@pytest.mark.parametrize("page", [-9, 9_999_999_999_999])
async def test_a_page_that_there_is_not_can_be_laid_out_in_another_way(app, catalogue, page):
    keys = "-".join(short_key(model_id) for model_id in list(catalogue.models)[:6])
    place = Place(app)
    shown = await app.handle(Press(**place.where, action=pack(Compare(models=keys, page=page))))
    assert shown.outcome is Outcome.FOUND
    switched = await place.switch(shown) if label(shown).startswith("Show as") else shown
    assert switched.blocks == shown.blocks


@pytest.mark.parametrize("again", ["", "1!nosuch", "1!y!plain!", "2!h", "1!m!a"])
async def test_a_forged_switch_is_answered_politely(app, again):
    press = Press(**Place(app).where, action=pack(SetLayout(layout="plain", again=again)))
    reply = await app.handle(press)
    assert reply.outcome is Outcome.ERROR
    assert reply.blocks


def test_an_unknown_layout_is_refused():
    with pytest.raises(ActionError):
        unpack(pack(SetLayout(layout="plain", again=wrapped("1~h"))).replace("plain", "fancy"))
