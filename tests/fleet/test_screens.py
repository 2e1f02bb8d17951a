"""Every kind of answer, of every entry of the catalogue, in both languages: it fits a phone, its sources are near."""

from dataclasses import replace
from decimal import Decimal
from itertools import cycle

import pytest

from bot.action_codec import pack, unpack
from bot.actions import ShowClaims, ShowFamily, ShowLab, ShowModel, ShowOpenness, ShowSignpost, ShowTerm, short_key
from bot.catalogue.offers import Currency
from bot.catalogue.precomputed import EntryKind, Hit
from bot.commands.request import Request
from bot.events import ConversationKind
from bot.properties.registry import PROPERTIES
from bot.properties.values import Money
from bot.questions.answers.claims import FamilyPart, answer_claim, answer_family_text, explain_term
from bot.questions.conversation.notes import Notes
from bot.questions.packing.buttons import question_action
from bot.questions.question import Question, Span, Task, Volume
from bot.reply import blocks
from bot.reply.plain import plain, spans_text
from bot.reply.reply import Outcome, Reply
from bot.reply.screen import height
from bot.views.finish import finish
from bot.views.sources_on_demand import without_sources
from tests.talk import Talker

LANGS = ("en", "ru")
SCREEN, LINES = 36, 20
GROUP_LINES = 12
ALONE = 11
"""One answer of so many is asked for in private: their kinds come in eights, so that all of them come up."""
SAMPLED = 29
"""One answer of so many is asked for among several people, too."""
ANSWERED = {Outcome.FOUND, Outcome.INFO, Outcome.NOTHING_FITS}
PRESSED = 5
"""One answer of so many has its sources shown and hidden again; the kinds come in eights."""
WISHES = ("cheaper", "bigger", "smaller", "newer", "only_open", None)
USES = ("sell", "change", "download", "served_eu")
PLACES = ("served_ru", "served_eu", "served_cn", "data_eu", "assurances")
DECLINES = ("speed", "subscription", "energy", "smartest")
VOLUMES = (
    Volume(requests=1_000, input_tokens=3_000, output_tokens=1_000, per_request=True, span=Span.DAY),
    Volume(pages=300, output_tokens=2_000),
    Volume(input_tokens=3_000, output_tokens=500, per_request=True, budget=Money(Decimal(50), Currency.USD)),
    Volume(budget=Money(Decimal(1_000), Currency.RUB)),
    Volume(total_tokens=5_000_000),
)


def of_models(catalogue):
    """Yield questions of every kind about each model; properties, wishes and volumes take turns."""
    facts = cycle(zip(PROPERTIES, PROPERTIES[7:] + PROPERTIES[:7], PROPERTIES[19:] + PROPERTIES[:19], strict=True))
    machines, wishes, volumes = cycle(catalogue.machines.machines), cycle(WISHES), cycle(VOLUMES)
    uses, places, declines = cycle(USES), cycle(PLACES), cycle(DECLINES)
    for model_id, wish in zip(catalogue.models, wishes, strict=False):
        names = (Hit(EntryKind.MODEL, model_id),)
        yield Question(Task.FACT, names, asked=tuple(one.name for one in next(facts)))
        yield Question(Task.MAY, names, asked=(next(uses),), topics=frozenset({"train_on_output"}))
        yield Question(Task.RUN, names, machine=next(machines))
        yield Question(Task.RUN, names)
        yield Question(Task.COST, names, volume=next(volumes))
        yield Question(Task.ALTERNATIVES, names, topics=frozenset({wish} if wish else ()))
        yield Question(Task.FACT, names, asked=(next(places),))
        yield Question(Task.DECLINE, names, decline=next(declines))


def of_groups(catalogue):
    """Yield questions of every kind about each family and maker."""
    facts, uses, places = cycle(PROPERTIES), cycle(USES), cycle(PLACES)
    families = [Hit(EntryKind.FAMILY, one) for one in catalogue.families]
    labs = [Hit(EntryKind.LAB, one) for one in catalogue.labs if any(lab == one for lab in made(catalogue))]
    for hit in (*families, *labs):
        yield Question(Task.FACT, (hit,), asked=(next(facts).name, next(facts).name))
        yield Question(Task.NEWS, (hit,))
        if hit.kind is EntryKind.FAMILY and not any(one.kind == "llm" for one in catalogue.members(hit.id)):
            continue
        yield Question(Task.MAY, (hit,), asked=(next(uses),))
        yield Question(Task.RUN, (hit,))
        yield Question(Task.FACT, (hit,), asked=(next(places),))
        yield Question(Task.COST, (hit,), volume=VOLUMES[0])


def made(catalogue):
    return {model.id.partition("/")[0] for model in catalogue.models.values() if model.kind == "llm"}


def lines_of(reply):
    """Return the lines of a reply on a phone: all that it shows, but for its buttons."""
    return [line for line in plain(reply.with_choices(), SCREEN).splitlines() if line.strip()]


def numbered(reply):
    """Return the numbers of sources that a reply shows beside its facts, and those of its list."""
    cited, listed = set(), set()
    for block in reply.blocks:
        match block:
            case blocks.FactList():
                cited |= {line.source for line in block.items} - {None}
            case blocks.Sources():
                listed |= {line.number for line in block.items}
    return cited, listed


def evident(reply):
    return any(line.mark for block in reply.blocks if isinstance(block, blocks.FactList) for line in block.items)


def labelled(reply, label):
    return [choice for choice in reply.choices if choice.label == label]


async def pressed(talker, tools, question):
    """Ask a question as a button does."""
    talker.reply = Reply(blocks=(), lang=talker.lang)
    action = await question_action(Notes(tools.store, tools.clock, talker.user, talker.place.key), question)
    return await talker.press(pack(action))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("questions", [of_models, of_groups])
async def test_every_answer_fits_a_screen_and_its_sources_are_a_press_away(app, tools, catalogue, lang, questions):
    talker, words = Talker(app, lang=lang), app.words(lang)
    for number, question in enumerate([*questions(catalogue)][::ALONE]):
        reply = await pressed(talker, tools, question)
        if reply.outcome is Outcome.ERROR:  # it asks for what this entry cannot have
            continue
        assert reply.outcome in ANSWERED, question
        assert len(lines_of(reply)) <= LINES, (question, plain(reply.with_choices(), SCREEN))
        assert numbered(reply) == (set(), set())
        offers = labelled(reply, words("choice-sources"))
        assert len(offers) == 1 or not evident(reply), question
        if offers and number % PRESSED == 0:
            whole = await talker.press(offers[0].action)
            cited, listed = numbered(whole)
            assert listed, question
            assert cited <= listed, question
            folded = await talker.press(labelled(whole, words("choice-sources-hide"))[0].action)
            assert folded.blocks == reply.blocks, question


@pytest.mark.parametrize("said", ["самая дешёвая с контекстом миллион", "cheapest with tool use and images"])
async def test_in_private_a_list_shows_every_model_that_it_has_a_button_for(app, said):
    reply = await Talker(app, lang="ru").say(said)
    (listed,) = [block for block in reply.blocks if isinstance(block, blocks.Bullets)]
    assert {spans_text(item).partition(" — ")[0] for item in listed.items} == {one.name for one in reply.subjects}


FIRST_MESSAGES = {ConversationKind.PRIVATE: 20, ConversationKind.GROUP: 12}
"""Lines that the first message about an entry may take, the empty ones too."""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", FIRST_MESSAGES)
async def test_the_first_message_about_every_entry_fits_and_all_facts_are_a_press_away(app, catalogue, lang, kind):
    talker, words = Talker(app, lang=lang, kind=kind), app.words(lang)
    keys = [short_key(model) for model in catalogue.models]
    actions = [ShowModel(model=key) for key in keys] + [ShowOpenness(model=key) for key in keys]
    actions += [ShowFamily(family=one) for one in catalogue.families] + [ShowLab(lab=one) for one in catalogue.labs]
    actions += [ShowTerm(term=one) for one in catalogue.terms]
    actions += [ShowSignpost(signpost=one) for one in catalogue.signposts]
    for number, action in enumerate(actions):
        talker.reply = Reply(blocks=(), lang=lang)
        reply = await talker.press(pack(action))
        text = plain(reply.with_choices(), SCREEN)
        assert len(text.splitlines()) <= FIRST_MESSAGES[kind], text
        assert numbered(reply) == (set(), set())
        if number % PRESSED == 0 and isinstance(action, ShowModel):
            await talker.press(words("choice-all-facts"))
            assert (await talker.press(words("choice-brief"))).blocks == reply.blocks


@pytest.mark.parametrize("lang", LANGS)
async def test_among_several_people_an_answer_is_short_and_the_whole_is_a_press_away(app, tools, catalogue, lang):
    talker, words = Talker(app, lang=lang, kind=ConversationKind.GROUP), app.words(lang)
    for question in [*of_models(catalogue), *of_groups(catalogue)][::SAMPLED]:
        reply = await pressed(talker, tools, question)
        if reply.outcome is Outcome.ERROR:
            continue
        text = plain(reply.with_choices(), SCREEN)
        notice = [one for one in reply.blocks if isinstance(one, blocks.Note) and one.kind is blocks.NoteKind.LEGAL]
        beside = sum(height((one,)) + 1 for one in notice)
        assert len(text.splitlines()) <= GROUP_LINES + beside, (question, text)
        if labelled(reply, words("choice-in-full")):
            whole = await talker.press(words("choice-in-full"))
            assert set(reply.blocks[:1]) <= set(whole.blocks)
            assert len(lines_of(whole)) > len(lines_of(reply))
            assert (await talker.press(words("choice-brief"))).blocks == reply.blocks


def texts(catalogue, request):
    """Yield the answers that are texts: what is said of families, what they are good at, words of the glossary."""
    setting = request.setting
    for family in catalogue.families.values():
        yield from (answer_claim(setting, family, claim) for claim in family.claims)
        yield from (answer_family_text(setting, Hit(EntryKind.FAMILY, family.id), part) for part in FamilyPart)
    for term in catalogue.terms.values():
        yield explain_term(setting, term, request.words.text(term.names))


@pytest.mark.parametrize("lang", LANGS)
async def test_every_text_fits_a_screen_and_its_card_has_the_sources(app, tools, catalogue, lang):
    talker = Talker(app, lang=lang)
    request = Request(tools, app.words(lang), talker.user, talker.place)
    told = [without_sources(reply) for reply in texts(catalogue, request) if reply is not None]
    assert len(told) > 200
    for reply in told:
        shown = finish(request.words, catalogue, reply)
        assert len(lines_of(shown)) <= LINES, plain(shown, SCREEN)
        talker.reply = shown
        await talker.press(shown.choices[0].action)
        if not isinstance(unpack(shown.choices[0].action), ShowClaims):
            await talker.open_all()
        while labelled(talker.reply, request.words("choice-next")):
            await talker.press(request.words("choice-next"))
        assert any(isinstance(block, blocks.Sources) for block in talker.reply.blocks), plain(shown)


COMPARED = {2: 20, 3: 16, 4: 16, 5: 16, 6: 20}
"""Lines that a comparison may take, the empty ones too, by the number of models."""


def comparisons(catalogue):
    """Yield comparisons of each model with others of the catalogue, two to six; what is asked takes turns."""
    ids = list(catalogue.models)
    asked = cycle((*(Question(Task.COMPARE, asked=(one.name,)) for one in PROPERTIES), Question(Task.COMPARE)))
    for place in range(len(ids)):
        count = 2 + place % 5
        names = tuple(Hit(EntryKind.MODEL, ids[(place + step * 7) % len(ids)]) for step in range(count))
        yield replace(next(asked), names=names) if place % 3 else Question(Task.COMPARE, names)


@pytest.mark.parametrize("lang", LANGS)
async def test_every_comparison_fits_a_screen_and_the_rest_is_a_press_away(app, tools, catalogue, lang):
    talker, words = Talker(app, lang=lang), app.words(lang)
    for number, question in enumerate([*comparisons(catalogue)][::ALONE]):
        reply = await pressed(talker, tools, question)
        text = plain(reply.with_choices(), SCREEN)
        assert len(text.splitlines()) <= COMPARED[len(question.names)], (question, text)
        assert not any(isinstance(block, blocks.Sources) for block in reply.blocks)
        if number % PRESSED == 0:
            await talker.press(words("compare-all-rows"))
            assert labelled(talker.reply, words("compare-brief"))
            for offer in labelled(reply, words("choice-sources")):
                whole = await talker.press(offer.action)
                while labelled(whole, words("choice-next")):
                    whole = await talker.press(words("choice-next"))
                assert any(isinstance(block, blocks.Sources) for block in whole.blocks), question
