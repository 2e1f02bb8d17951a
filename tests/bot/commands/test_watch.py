import pytest

from bot.catalogue.offers import Currency
from bot.catalogue.rate import Rate
from bot.commands.watching import MOST
from bot.events import Ability, Command, ConversationKind, Press, Text
from bot.reply.reply import Audience, Outcome
from bot.service.watches import Recipient
from bot.watching.watch import PricePart, WatchKind
from tests.talk import Talker

TELLS = frozenset({Ability.READ_WORDS, Ability.NOTIFY})


@pytest.fixture
def ann(app):
    return Talker(app, user="ann", abilities=TELLS)


@pytest.fixture
def admin(app):
    return Talker(app, user="adm", chat="-5", kind=ConversationKind.GROUP, abilities=TELLS)


def watched(tools):
    return [kept.watch for _, _, kept in tools.store.watches.kept]


class TestAdding:
    @pytest.mark.parametrize(
        ("text", "kind", "subject"),
        [
            ("gpt-4o", WatchKind.MODEL, "openai/gpt-4o"),
            ("GPT 4o", WatchKind.MODEL, "openai/gpt-4o"),
            ("claude", WatchKind.FAMILY, "claude"),
            ("клод", WatchKind.FAMILY, "claude"),
            ("anthropic", WatchKind.LAB, "anthropic"),
            ("new models", WatchKind.NEW, ""),
            ("новые модели", WatchKind.NEW, ""),
            ("News!", WatchKind.NEW, ""),
        ],
    )
    async def test_what_is_named_is_watched(self, ann, tools, text, kind, subject):
        await ann.say(f"/watch {text}")
        (watch,) = watched(tools)
        assert (watch.kind, watch.subject, watch.limit) == (kind, subject, None)
        assert "09:00 UTC" in ann.shown

    @pytest.mark.parametrize(
        ("text", "limit"),
        [
            ("gpt-4o under $1", (PricePart.INPUT, "1", Currency.USD)),
            ("gpt-4o дешевле 1,5 доллара", (PricePart.INPUT, "1.5", Currency.USD)),
            ("gpt-4o output under $3", (PricePart.OUTPUT, "3", Currency.USD)),
            ("gpt-4o cheaper than $0.50", (PricePart.INPUT, "0.5", Currency.USD)),
            ("gigachat 2 max дешевле 100 рублей", (PricePart.INPUT, "100", Currency.RUB)),
            ("gpt-4o under 1", (PricePart.INPUT, "1", Currency.USD)),
            ("gpt-4o станет дешевле 0,05", (PricePart.INPUT, "0.05", Currency.USD)),
            ("gpt-4o output under 3", (PricePart.OUTPUT, "3", Currency.USD)),
            ("gigachat 2 max дешевле 100", (PricePart.INPUT, "100", Currency.RUB)),
        ],
    )
    async def test_a_limit_of_a_price_is_watched_by_its_part_and_currency(self, ann, tools, text, limit):
        await ann.say(f"/watch {text}")
        (watch,) = watched(tools)
        assert watch.kind is WatchKind.PRICE
        assert (watch.limit.part, str(watch.limit.amount), watch.limit.currency) == limit

    async def test_what_the_price_is_now_is_said_and_whether_it_is_within_the_limit(self, ann):
        await ann.say("/watch gpt-4o under $1")
        assert "GPT-4o: input at most $1." in ann.shown.replace("\n", " ")
        assert "It costs $2.50 in / $10.00 out per million tokens now." in ann.shown.replace("\n", " ")
        await ann.say("/watch gpt-4o under $5")
        assert "within the limit already" in ann.shown.replace("\n", " ")

    async def test_a_limit_in_another_currency_is_refused_without_a_rate(self, ann, tools):
        await ann.say("/watch gpt-4o under 100 roubles")
        assert "priced in another currency" in ann.shown.replace("\n", " ")
        assert watched(tools) == []

    async def test_a_limit_in_another_currency_is_converted_at_the_operators_rate(self, ann, tools):
        object.__setattr__(tools, "rate", Rate.model_validate({"roubles": "100", "day": "2026-11-20"}))
        await ann.say("/watch gpt-4o under 100 roubles")
        assert [str(one.limit.amount) for one in watched(tools)] == ["1"]

    async def test_a_converted_limit_is_rounded(self, ann, tools):
        object.__setattr__(tools, "rate", Rate.model_validate({"roubles": "82", "day": "2026-11-20"}))
        await ann.say("/watch gpt-4o under 100 roubles")
        assert [str(one.limit.amount) for one in watched(tools)] == ["1.219512"]

    @pytest.mark.parametrize("amount", ["9" * 30, "1000000000", "1e400"])
    @pytest.mark.parametrize("what", ["gpt-4o", "claude"])
    async def test_a_limit_that_no_price_has_is_refused(self, ann, tools, what, amount):
        reply = await ann.say(f"/watch {what} under ${amount}")
        assert reply.outcome is not Outcome.FAILED
        assert all(one.limit is None or one.limit.amount <= 10**9 for one in watched(tools))

    async def test_the_smallest_limits_fit_in_a_button(self, ann, tools):
        await ann.say("/watch claude under $0.00000049")
        assert ann.reply.outcome is Outcome.AMBIGUOUS
        await ann.press(ann.labels[0])
        assert str(watched(tools)[0].limit.amount) == "0"

    async def test_the_limit_of_a_family_asks_for_the_model(self, ann, tools):
        reply = await ann.say("/watch claude under $1")
        assert reply.outcome is Outcome.AMBIGUOUS
        await ann.press("Claude Opus 5.5")
        assert [(one.subject, str(one.limit.amount)) for one in watched(tools)] == [("anthropic/claude-opus-5.5", "1")]

    async def test_a_name_that_means_several_offers_to_watch_each(self, ann, tools):
        await ann.say("/watch gpt-4q")
        label = next(label for label in ann.labels if label.startswith("GPT-4"))
        await ann.press(label)
        assert len(watched(tools)) == 1
        assert not ann.reply.replace

    @pytest.mark.parametrize("text", ["asdfgh", "midjourney v9 x", "@everyone", "<b>", "1" * 500])
    async def test_an_unknown_name_is_said_to_be_unknown(self, ann, tools, text):
        reply = await ann.say(f"/watch {text}")
        assert reply.outcome is Outcome.UNKNOWN
        assert watched(tools) == []

    async def test_what_is_no_model_cannot_be_watched(self, ann, tools):
        await ann.say("/watch rag")
        assert "nothing that I can watch" in ann.shown.replace("\n", " ")
        assert watched(tools) == []

    async def test_the_same_is_watched_once(self, ann, tools):
        await ann.say("/watch gpt-4o")
        await ann.say("/watch gpt-4o")
        assert "Watched already" in ann.shown
        assert len(watched(tools)) == 1

    async def test_no_more_than_some_can_be_watched(self, ann, tools):
        for number in range(MOST):
            await ann.say(f"/watch gpt-4o under ${number + 1}")
        await ann.say("/watch claude")
        assert f"{MOST} things are watched here" in ann.shown
        assert len(watched(tools)) == MOST

    async def test_it_answers_in_russian(self, app):
        anna = Talker(app, lang="ru", abilities=TELLS)
        await anna.say("/следи gpt-4o дешевле 1 доллара")
        assert "Слежу: GPT-4o: вход не дороже $1." in anna.shown.replace("\n", " ")

    async def test_where_nobody_can_be_told_later_that_is_said(self, talker):
        await talker.say("/watch gpt-4o")
        assert "only in a messenger" in talker.shown.replace("\n", " ")

    async def test_the_typed_options_say_the_same(self, app, ann, tools):
        options = (("watched", "gpt-4o"), ("price", "1"))
        event = Command(conversation=ann.place, user="ann", abilities=TELLS, name="watch", options=options)
        await app.handle(event)
        assert [(one.subject, str(one.limit.amount)) for one in watched(tools)] == [("openai/gpt-4o", "1")]


class TestListing:
    async def test_an_empty_list_says_how_to_fill_it(self, ann):
        await ann.say("/watch")
        assert "/watch new models" in ann.shown.replace("\n", " ")
        assert "09:00 UTC" in ann.shown

    async def test_each_thing_can_be_removed_by_its_button_and_all_by_one(self, ann, tools):
        for text in ("gpt-4o", "claude", "new models"):
            await ann.say(f"/watch {text}")
        await ann.press("What is watched")
        assert "• GPT-4o" in ann.shown
        reply = await ann.press("✕ Claude (family)")
        assert reply.replace
        assert [one.kind for one in watched(tools)] == [WatchKind.MODEL, WatchKind.NEW]
        await ann.press("✕ All of it")
        assert watched(tools) == []
        assert ann.labels == []

    async def test_a_button_removes_nothing_of_anybody_else(self, app, ann, tools):
        await ann.say("/watch gpt-4o")
        await ann.say("/watch")
        boris = Talker(app, user="boris", chat="c2", abilities=TELLS)
        await boris.press(ann.reply.choices[0].action)
        assert len(watched(tools)) == 1

    async def test_a_long_list_stands_on_its_buttons_alone(self, admin):
        for number in range(MOST):
            await admin.say(f"/watch gpt-4o under ${number + 1}", manages=True)
        await admin.say("/watch")
        assert "•" not in admin.shown.partition("\n1. ")[0]
        assert len(admin.labels) == MOST + 1

    async def test_what_is_gone_from_the_catalogue_can_still_be_removed(self, ann, tools):
        await ann.say("/watch gpt-4o")
        recipient, lang, kept = tools.store.watches.kept[0]
        gone = kept._replace(watch=kept.watch.model_copy(update={"subject": "openai/gone"}))
        tools.store.watches.kept = [(recipient, lang, gone)]
        await ann.say("/watch")
        assert ann.labels == ["✕ openai/gone"]


class TestPlaces:
    async def test_who_manages_a_group_chooses_what_it_watches_and_everyone_may_see_it(self, admin, tools):
        await admin.say("/watch gpt-4o", manages=True)
        assert tools.store.watches.kept[0][0] == Recipient("test:place:-5", "test\x1f-5\x1f", shared=True)
        await admin.say("/watch", user="boris", manages=False)
        assert "I watch for this chat" in admin.shown
        await admin.press("✕ GPT-4o", user="boris", manages=False)
        assert "Only the admins" in admin.shown
        assert len(watched(tools)) == 1

    @pytest.mark.parametrize(("manages", "said"), [(False, "Only the admins"), (None, "could not find out")])
    async def test_nobody_else_does(self, admin, tools, manages, said):
        reply = await admin.say("/watch gpt-4o", manages=manages)
        assert said in admin.shown
        assert reply.audience is Audience.ASKER
        assert watched(tools) == []

    async def test_a_person_is_told_in_private_wherever_they_ask(self, app, tools):
        anna = Talker(app, user="ann", chat="inline:1", kind=ConversationKind.INLINE, abilities=TELLS)
        await anna.say("/watch gpt-4o")
        assert tools.store.watches.kept[0][0] == Recipient("test:ann", "test\x1fann\x1f", shared=False)

    def test_rights_matter_only_where_something_is_changed(self, app, admin):
        who = {"conversation": admin.place, "user": "u"}
        assert app.needs_rights(Command(**who, name="watch", args="gpt-4o"))
        assert app.needs_rights(Command(**who, name="watch", options=(("watched", "x"),)))
        assert app.needs_rights(Press(**who, action="1~ex~7"))
        assert app.needs_rights(Press(**who, action="1~e~new~"))
        assert not app.needs_rights(Command(**who, name="watch"))
        assert not app.needs_rights(Press(**who, action="1~el"))


class TestForgetting:
    async def test_who_is_forgotten_watches_nothing(self, ann, tools):
        await ann.say("/watch gpt-4o")
        await ann.say("/forget")
        assert "erased" in ann.shown
        assert watched(tools) == []


@pytest.mark.parametrize(
    "forged",
    ["1~e~model~aaaaaa", "1~e~family~nothing", "1~e~lab~nothing", "1~ep~aaaaaa~price-input~1~USD"],
)
async def test_a_button_for_what_is_gone_says_so(ann, tools, forged):
    reply = await ann.press(forged)
    assert reply.outcome is Outcome.ERROR
    assert watched(tools) == []


async def test_a_forged_currency_is_refused(ann, tools):
    await ann.say("/watch claude under $1")
    action = ann.reply.choices[0].action.replace("USD", "XXX")
    assert (await ann.press(action)).outcome is Outcome.ERROR
    assert watched(tools) == []


class TestPlainWords:
    @pytest.mark.parametrize(
        ("said", "kind", "subject"),
        [
            ("watch gpt-4o", WatchKind.MODEL, "openai/gpt-4o"),
            ("please watch claude", WatchKind.FAMILY, "claude"),
            ("keep an eye on anthropic", WatchKind.LAB, "anthropic"),
            ("tell me when gpt-4o gets cheaper than $1", WatchKind.PRICE, "openai/gpt-4o"),
            ("let me know when new models come out", WatchKind.NEW, ""),
            ("следи за клодом", WatchKind.FAMILY, "claude"),
            ("сообщи, когда gpt-4o станет дешевле 1 доллара", WatchKind.PRICE, "openai/gpt-4o"),
            ("дай знать, когда gpt-4o подешевеет", WatchKind.MODEL, "openai/gpt-4o"),
            ("сообщи, когда выйдет новая модель", WatchKind.NEW, ""),
        ],
    )
    async def test_they_add_what_they_name(self, ann, tools, said, kind, subject):
        await ann.say(said)
        assert [(one.kind, one.subject) for one in watched(tools)] == [(kind, subject)]

    @pytest.mark.parametrize("said", ["stop watching gpt-4o", "не следи за gpt-4o", "unwatch gpt-4o under $5"])
    async def test_they_take_away_what_they_name_with_its_price(self, ann, tools, said):
        for what in ("gpt-4o", "gpt-4o under $1", "claude"):
            await ann.say(f"/watch {what}")
        await ann.say(said)
        assert [one.subject for one in watched(tools)] == ["claude"]
        assert "Claude" in ann.shown

    async def test_taking_away_what_is_not_watched_says_so(self, ann):
        await ann.say("unwatch gpt-4o")
        assert "not watched here" in ann.shown

    @pytest.mark.parametrize("said", ["what do I watch?", "unsubscribe", "за чем я слежу", "stop watching everything"])
    async def test_they_ask_for_the_list(self, ann, tools, said):
        await ann.say("/watch claude")
        await ann.say(said)
        assert ann.labels == ["✕ Claude (family)"]
        assert len(watched(tools)) == 1

    @pytest.mark.parametrize("said", ["tell me when gpt-4o came out", "watch out", "tell me if gpt-4o is open"])
    async def test_what_asks_something_else_is_answered_as_before(self, ann, tools, said):
        await ann.say(said)
        assert watched(tools) == []
        assert "09:00" not in ann.shown

    def test_in_a_group_they_need_rights(self, app, admin):
        who = {"conversation": admin.place, "user": "u"}
        assert app.needs_rights(Text(**who, text="watch gpt-4o"))
        assert not app.needs_rights(Text(**who, text="watch gpt-4o", mentioned=False))
        assert not app.needs_rights(Text(**who, text="what do I watch"))


class TestCards:
    async def test_all_facts_of_a_model_offer_to_watch_it(self, ann, tools):
        await ann.say("gpt-4o")
        await ann.press("All facts")
        card = ann.reply
        reply = await ann.press("Watch")
        assert not reply.replace
        assert [one.subject for one in watched(tools)] == ["openai/gpt-4o"]
        assert "Watch" in [choice.label for choice in card.choices]

    async def test_where_nobody_can_be_told_later_or_others_decide_they_do_not(self, talker, admin):
        for person in (talker, admin):
            await person.say("gpt-4o")
            await person.press("All facts")
            assert "Watch" not in person.labels

    async def test_nor_do_the_facts_of_a_family(self, ann):
        await ann.say("claude")
        await ann.press("All facts")
        assert "Watch" not in ann.labels
