import pytest

from bot.questions.conversation.cues import Cue, read_cues
from bot.questions.text.vocabulary import build_vocabulary
from tests.conftest import _question_words


@pytest.fixture(scope="module")
def read():
    tables = build_vocabulary(_question_words()[1]).cues
    return lambda text: read_cues(text.split(), tables)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("and the price", {Cue.LEAD}),
        ("ok and what about mini", {Cue.FILLER, Cue.LEAD}),
        ("rock and roll", set()),
        ("is it free", {Cue.IT}),
        ("which of them is open", {Cue.THEM}),
        ("ну а если дешевле", {Cue.FILLER, Cue.LEAD}),
        ("почем она", {Cue.IT}),
        ("почему", {Cue.WHY}),
    ],
)
def test_what_refers_back_is_found(read, text, kinds):
    assert {kind for kind in Cue if kind in read(text)} - {Cue.FILLER} == kinds - {Cue.FILLER}


def test_places_are_read_with_their_numbers(read):
    assert read("compare the first and the third one").ordinals == (1, 3)
    assert read("последняя в списке").ordinals == (-1,)


def test_the_words_of_cues_are_told(read):
    assert read("show the second one").taken == {2, 3}
