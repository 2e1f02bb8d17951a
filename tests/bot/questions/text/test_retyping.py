import pytest


@pytest.fixture
def retyped(tools):
    return tools.questions.retyped


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rfrjq rjyntrcn e gpt-4o", "какой контекст у gpt-4o"),
        ("Rfrfz wtyf e claude?", "какая цена у claude?"),
        ("ghbdtn", "привет"),
        ("цршср шы сруфзуые", "which is cheapest"),
        ("chto deshevle gpt-4o ili claude", "что дешевле gpt-4o или claude"),
        ("skolko stoit gemini?", "сколько стоит gemini?"),
    ],
)
def test_words_on_the_other_keyboard_or_by_their_sound_are_read(retyped, typed, meant):
    assert retyped(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "is claude gut for me",
        "I wanna try some new stuff",
        "gpt-4o",
        "что такое mixtral",
        "The quick brown fox jumps over the lazy dog",
        "Der schnelle braune Fuchs",
        "must speak German",
        "which model speaks german",
    ],
)
def test_other_words_stay_as_they_are(retyped, text):
    assert retyped(text) == text


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("claude три пять", "claude 3.5"),
        ("gemini one point five pro", "gemini 1.5 pro"),
        ("клод соннет три пять контекст", "клод соннет 3.5 контекст"),
        ("claude three models", "claude three models"),
        ("две три модели", "две три модели"),
    ],
)
def test_a_version_that_was_dictated_is_written_in_digits(retyped, said, meant):
    assert retyped(said) == meant
