"""What is watched, over the real catalogue: hostile inputs, every entry, and digests of everything at once."""

from decimal import Decimal
from itertools import islice

import pytest

from bot.action_codec import pack
from bot.catalogue.precomputed import EntryKind, Hit
from bot.commands.watching import watch_action
from bot.events import Ability, Command, Conversation, ConversationKind, Press
from bot.reply.reply import Outcome
from bot.reply.screen import GROUP_LINES, PRIVATE_LINES
from bot.views.digest import digest_reply
from bot.views.finish import finish
from bot.views.watches import WatchScope, watch_title, watches_page
from bot.watch_actions import Unwatch
from bot.watching.changes import Change, ChangeKind
from bot.watching.state import PriceState, read_stored, states_of, stored
from bot.watching.watch import Watch, WatchKind
from tests.fleet import _hostile as hostile
from tests.fleet.test_hostile import check

TELLS = frozenset({Ability.READ_WORDS, Ability.NOTIFY})
PRESSES = (
    *("1~e~new~", "1~e~model~abcdef", "1~e~family~gpt", "1~e~lab~nosuch", "1~e~term~rag", "1~e~~", "1~e", "1~el"),
    *("1~el~x", "1~ep~abcdef~price-input~1~USD", "1~ep~abcdef~price-input~1~XXX", "1~ep~abcdef~price~1~USD"),
    *("1~ep~abcdef~price-input~1e9~USD", "1~ex~0", "1~ex~7", "1~ex~99999999999999999999", "1~ex~x", "1~ex~-1"),
    pack(Unwatch(watch=2**63 - 1)),
)


def place(kind=ConversationKind.PRIVATE):
    return {"conversation": Conversation(platform="test", chat="c", kind=kind), "user": "u", "abilities": TELLS}


@pytest.mark.parametrize("kind", [ConversationKind.PRIVATE, ConversationKind.GROUP, ConversationKind.INLINE])
async def test_whatever_is_to_be_watched_has_a_valid_answer(app, kind):
    for text in islice(hostile.TEXTS, 0, None, 9):
        reply = await app.handle(Command(**place(kind), name="watch", args=text, manages=True))
        check(reply)
    for action in PRESSES:
        reply = await app.handle(Press(**place(kind), action=action, manages=True))
        assert reply.outcome is not Outcome.FAILED, action
        check(reply)


def hits(catalogue):
    yield from (Hit(EntryKind.MODEL, model) for model in catalogue.models)
    yield from (Hit(EntryKind.FAMILY, family) for family in catalogue.families)
    yield from (Hit(EntryKind.LAB, lab) for lab in catalogue.labs)


async def test_every_entry_can_be_watched_by_its_button_and_every_list_fits(app, catalogue, lexicon):
    for hit in islice(hits(catalogue), 0, None, 5):
        reply = await app.handle(Press(**place(), action=watch_action(hit)))
        assert reply.outcome is Outcome.INFO
        await app.handle(Press(**place(), action=pack(Unwatch(watch=0))))
    for lang in ("en", "ru"):
        for hit in hits(catalogue):
            assert watch_title(lexicon.pick(lang), catalogue, Watch(kind=WatchKind(hit.kind.value), subject=hit.id))


def test_every_state_is_stored_and_read_back(catalogue):
    states = states_of(catalogue)
    assert read_stored(stored(states)) == states
    assert len(stored(states)) < 1_000_000


@pytest.mark.parametrize("lines", [GROUP_LINES, PRIVATE_LINES])
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_a_digest_of_every_model_is_valid_everywhere_and_fits(catalogue, lexicon, lang, lines, lines_of):
    words, price = lexicon.pick(lang), PriceState(input=Decimal("0.125"), output=Decimal(1_000))
    models = list(catalogue.models)
    for start in range(0, len(models), 8):
        kinds = list(ChangeKind)
        changes = [
            Change(kind=kinds[number % len(kinds)], model=model, day="2026-11-29", before=price, after=price)
            for number, model in enumerate(models[start : start + 8])
        ]
        reply = finish(words, catalogue, digest_reply(words, catalogue, changes, lines))
        check(reply)
        assert len(lines_of(digest_reply(words, catalogue, changes, lines))) <= lines


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_an_empty_list_fits_in_a_group(catalogue, lexicon, lang, lines_of):
    scope = WatchScope(shared=True, is_told=True, hour=9, lines=GROUP_LINES)
    assert len(lines_of(watches_page(lexicon.pick(lang), catalogue, (), scope))) <= GROUP_LINES
