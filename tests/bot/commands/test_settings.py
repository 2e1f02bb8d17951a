import pytest

from bot.action_codec import pack
from bot.actions import ShowModel, short_key
from bot.events import Ability, Command, Conversation, ConversationKind, Press, Text
from bot.reply.blocks import FactList
from bot.reply.reply import Audience, Outcome
from bot.service.store import Preferences
from bot.setting_actions import ChangeSetting

HIDE, READ = frozenset({Ability.HIDE}), frozenset({Ability.READ_WORDS})


class Member:
    """Somebody in a place of several people that has rooms, who may manage it unless said otherwise."""

    def __init__(self, app, user="anna", room="1", *, kind=ConversationKind.GROUP, **fields):
        place = Conversation(platform="test", chat=f"c{room}", kind=kind, place="g", room=room)
        self.app = app
        self.who = {
            "conversation": place,
            "user": user,
            "lang": "en",
            "manages": True,
            "abilities": HIDE | READ,
            **fields,
        }

    async def use(self, name, args="", **fields):
        return await self.app.handle(Command(**self.who, name=name, args=args, **fields))

    async def write(self, text, **fields):
        return await self.app.handle(Text(**self.who, text=text, **fields))

    async def set(self, setting, value):
        return await self.app.handle(
            Press(**self.who, action=pack(ChangeSetting(setting=setting, value=value)), hidden=True)
        )


@pytest.fixture
def admin(app):
    return Member(app)


@pytest.fixture
def member(app):
    return Member(app, user="boris", manages=False)


def states(reply):
    (facts,) = (block for block in reply.blocks if isinstance(block, FactList))
    return {line.label: line.value for line in facts.items}


async def test_the_page_shows_each_state_and_offers_each_other_one(admin):
    page = await admin.use("settings")
    assert page.audience is Audience.ASKER
    assert states(page) == {
        "Language": "each asker's own",
        "Length": "short in groups, fuller in private",
        "Who sees the answers": "everyone",
        "Messages that mention me": "answered",
        "Names in [[brackets]]": "ignored",
        "I answer": "in all channels and topics",
    }
    assert [choice.label for choice in page.choices] == [
        "Language: English",
        "Language: Русский",
        "Short answers everywhere",
        "Answer only the person who asked",
        "Answer commands only",
        "Look up [[names]]",
        "Answer only here",
    ]


@pytest.mark.parametrize(
    ("setting", "value", "label", "state"),
    [
        ("compact", "1", "Length", "short everywhere"),
        ("hidden", "1", "Who sees the answers", "only the person who asked"),
        ("mentions", "0", "Messages that mention me", "ignored, only commands are answered"),
        ("lookups", "1", "Names in [[brackets]]", "looked up"),
        ("rooms", "here", "I answer", "in one channel or topic, this one too"),
        ("lang", "en", "Language", "English"),
    ],
)
async def test_a_press_changes_a_setting_and_shows_the_new_state_in_place(admin, setting, value, label, state):
    page = await admin.set(setting, value)
    assert page.replace
    assert states(page)[label] == state
    assert states(await admin.set(setting, value))[label] == state
    assert states(await admin.use("settings"))[label] == state


async def test_only_who_manages_the_place_may_see_and_change_its_settings(app, member, tools):
    assert (await member.use("settings")).blocks[0].spans[0].text.startswith("Only the admins of this chat")
    refused = await member.set("hidden", "1")
    assert refused.outcome is Outcome.ERROR
    assert refused.audience is Audience.ASKER
    assert tools.store.chosen == {}
    unsure = await Member(app, manages=None).use("settings")
    assert "could not find out" in unsure.blocks[0].spans[0].text


async def test_what_cannot_be_done_in_a_place_is_not_offered(app):
    page = await Member(app, room=None, abilities=frozenset()).use("settings")
    assert list(states(page)) == ["Language"]


async def test_in_private_everybody_has_settings_of_their_own(app, tools):
    anna = Member(app, kind=ConversationKind.PRIVATE, manages=None, abilities=frozenset())
    assert list(states(await anna.use("settings"))) == ["Language", "Length"]
    assert states(await anna.set("compact", "1"))["Length"] == "short everywhere"
    assert states(await anna.set("lang", "ru")) == {"Язык": "Русский", "Длина": "коротко везде"}
    assert tools.store.chosen == {"test:anna": Preferences(lang="ru", compact=True)}
    assert (await anna.use("forget")).outcome is Outcome.DONE
    assert tools.store.chosen == {}


async def test_short_answers_are_as_short_in_private_as_in_a_group(app, admin):
    anna = Member(app, kind=ConversationKind.PRIVATE, manages=None, abilities=frozenset())
    full, short = await anna.use("model", "gpt-4o"), await admin.use("model", "gpt-4o")
    await anna.set("compact", "1")
    assert (await anna.use("model", "gpt-4o")).blocks == short.blocks != full.blocks


async def test_forgetting_a_person_keeps_the_settings_of_the_place(admin, tools):
    await admin.set("hidden", "1")
    await admin.use("forget")
    assert tools.store.chosen["test:place:g"].hidden


async def test_the_language_of_the_place_comes_before_the_askers(admin, member):
    await admin.set("lang", "ru")
    assert (await member.use("model", "gpt-4o")).lang == "ru"
    told = await member.use("lang", "en")
    assert "not here" in told.blocks[0].spans[0].text
    assert (await member.use("model", "gpt-4o")).lang == "ru"
    await admin.set("lang", "own")
    assert (await member.use("model", "gpt-4o")).lang == "en"


async def test_where_answers_are_hidden_the_asker_alone_sees_them(app, admin, member):
    await admin.set("hidden", "1")
    assert (await member.use("model", "gpt-4o")).audience is Audience.ASKER
    elsewhere = Member(app, user="boris", manages=None, abilities=READ)
    assert (await elsewhere.use("model", "gpt-4o")).audience is Audience.EVERYONE


async def test_where_the_bot_may_not_write_the_asker_alone_sees_the_answer(app):
    silent = Member(app, abilities=HIDE, may_write=False)
    assert (await silent.use("model", "gpt-4o")).audience is Audience.ASKER


async def test_in_other_rooms_the_asker_is_told_where_that_disturbs_nobody(app, admin):
    await admin.set("rooms", "here")
    whispering = Member(app, user="boris", room="2", manages=False, abilities=HIDE)
    told = await whispering.use("model", "gpt-4o")
    assert (told.outcome, told.audience) == (Outcome.ERROR, Audience.ASKER)
    open_place = Member(app, user="boris", room="2", manages=False, abilities=READ)
    assert (await open_place.use("model", "gpt-4o")).outcome is Outcome.IGNORED
    assert (await open_place.write("gpt-4o")).outcome is Outcome.IGNORED
    press = Press(**open_place.who, action=pack(ShowModel(model=short_key("openai/gpt-4o"))))
    assert (await app.handle(press)).outcome is Outcome.ERROR
    here = Member(app, user="boris", manages=False)
    assert (await here.use("model", "gpt-4o")).outcome is Outcome.FOUND


async def test_who_manages_the_place_changes_its_rooms_from_any_of_them(app, admin):
    await admin.set("rooms", "here")
    other = Member(app, room="2")
    assert "but not here" in states(await other.use("settings"))["I answer"]
    assert states(await other.set("rooms", "here"))["I answer"] == "in 2 channels or topics, this one too"
    assert states(await other.set("rooms", "elsewhere"))["I answer"] == "in one channel or topic, but not here"
    assert states(await other.set("rooms", "all"))["I answer"] == "in all channels and topics"


async def test_messages_that_call_the_bot_may_be_left_alone(admin, member):
    await admin.set("mentions", "0")
    assert (await member.write("gpt-4o")).outcome is Outcome.IGNORED
    assert (await member.use("model", "gpt-4o")).outcome is Outcome.FOUND


@pytest.mark.parametrize(("setting", "value"), [("lang", "xx"), ("hidden", "2"), ("compact", ""), ("rooms", "there")])
async def test_a_forged_change_changes_nothing(admin, tools, setting, value):
    assert (await admin.set(setting, value)).outcome is Outcome.ERROR
    assert tools.store.chosen == {}


def test_the_core_tells_when_the_askers_rights_matter(app, admin):
    assert app.needs_rights(Command(**admin.who, name="Settings"))
    assert app.needs_rights(Command(**admin.who, name="настройки"))
    assert app.needs_rights(Press(**admin.who, action="1~st~hidden~1"))
    assert not app.needs_rights(Command(**admin.who, name="model"))
    assert not app.needs_rights(Press(**admin.who, action="1~h"))
    assert not app.needs_rights(Text(**admin.who, text="settings"))
