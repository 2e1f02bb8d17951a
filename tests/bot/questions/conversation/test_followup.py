from dataclasses import replace

import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.questions.conversation.followup import LIFETIME, MOST_HITS, Remembered, recalled, remember
from bot.questions.conversation.notes import Notes
from bot.questions.packing.codec import packed
from bot.questions.question import Question, Task
from bot.reply.reply import Subject, SubjectKind
from tests.fakes import MemoryStore

MODEL = Subject(kind=SubjectKind.MODEL, id="openai/gpt-4o", name="GPT-4o")
LAB = Subject(kind=SubjectKind.LAB, id="openai", name="OpenAI")
QUESTION = Question(Task.FACT, names=(Hit(EntryKind.MODEL, "openai/gpt-4o"),), asked=("price",))


def notes(store, user="u:1", conversation="c:1", now=1_000):
    return Notes(store, lambda: now, user, conversation)


async def test_what_an_answer_was_about_is_recalled():
    store = MemoryStore()

    await remember(notes(store), (MODEL, LAB), QUESTION, page=2)

    last = await recalled(notes(store))
    assert last.hits == (Hit(EntryKind.MODEL, "openai/gpt-4o"), Hit(EntryKind.LAB, "openai"))
    assert last.question == QUESTION
    assert last.page == 2


@pytest.mark.parametrize("kind", SubjectKind)
async def test_every_kind_of_subject_is_an_entry(kind):
    store = MemoryStore()

    await remember(notes(store), (Subject(kind=kind, id="some", name="Some"),))

    assert (await recalled(notes(store))).hits == (Hit(EntryKind(kind.value), "some"),)


async def test_an_answer_about_nothing_writes_nothing_and_leaves_what_is_remembered():
    store = MemoryStore()
    await remember(notes(store), ())
    assert not store.notes
    assert await recalled(notes(store)) is None

    await remember(notes(store), (MODEL,))
    await remember(notes(store), ())

    assert (await recalled(notes(store))).hits == (Hit(EntryKind.MODEL, "openai/gpt-4o"),)


async def test_the_last_answer_replaces_the_one_before():
    store = MemoryStore()
    await remember(notes(store), (MODEL,), QUESTION)
    await remember(notes(store), (LAB,))

    assert await recalled(notes(store)) == Remembered(hits=(Hit(EntryKind.LAB, "openai"),))


async def test_people_and_conversations_are_kept_apart():
    store = MemoryStore()
    await remember(notes(store), (MODEL,))

    assert await recalled(notes(store, user="u:2")) is None
    assert await recalled(notes(store, conversation="c:2")) is None


async def test_an_answer_can_be_referred_to_for_half_an_hour():
    store = MemoryStore()
    await remember(notes(store), (MODEL,))

    assert await recalled(notes(store, now=1_000 + LIFETIME - 1)) is not None
    assert await recalled(notes(store, now=1_000 + LIFETIME)) is None


async def test_what_is_forgotten_is_not_recalled():
    store = MemoryStore()
    await remember(notes(store), (MODEL,))

    assert await store.forget("u:1") == 1
    assert await recalled(notes(store)) is None


async def test_no_words_that_were_not_understood_are_kept():
    store = MemoryStore()

    await remember(notes(store), (MODEL,), replace(QUESTION, leftover=("secret",)))

    assert [note.value for note in store.notes.values()] == [
        '{"hits":[["model","openai/gpt-4o"]],"packed":"f/prq/-nmopenaiSgpt-4o"}'
    ]


async def test_a_question_that_another_version_packed_counts_as_none():
    assert Remembered(hits=(), packed="another form").question is None


async def test_an_answer_about_no_entry_is_remembered_by_its_question():
    store = MemoryStore()
    await remember(notes(store), (), QUESTION)

    assert (await recalled(notes(store))).question == QUESTION


async def test_of_many_subjects_the_first_are_kept():
    store = MemoryStore()

    await remember(notes(store), tuple(MODEL.model_copy(update={"id": str(n)}) for n in range(50)))

    assert [hit.id for hit in (await recalled(notes(store))).hits] == [str(n) for n in range(MOST_HITS)]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"hits":[["place","x"]]}', '{"hits":[],"more":1}'])
async def test_what_another_version_wrote_counts_as_forgotten(text):
    store = MemoryStore()
    await notes(store).keep("last", text, 60)

    assert await recalled(notes(store)) is None


def test_nothing_goes_on_from_an_entry_that_is_gone(catalogue):
    gone = Hit(EntryKind.MODEL, "openai/gpt-nought")
    last = Remembered(hits=(gone, *QUESTION.names), packed=packed(replace(QUESTION, names=(gone,))), page=1)
    assert last.still_in(catalogue) == Remembered(hits=QUESTION.names)
