import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.action_codec import MAX_BYTES, ActionError, pack, pack_each, unpack
from bot.actions import Compare, ShowModel, short_key
from bot.watch_actions import ListWatches, Unwatch, WatchEntry, WatchPrice
from bot.wizard_actions import Answer


def test_a_packed_action_unpacks_to_itself():
    action = Answer(token="abcdefgh", revision=12, question="customisation", option="dont_know")

    assert unpack(pack(action)) == action


def test_six_models_to_compare_fit_in_a_button():
    action = Compare(models="-".join(short_key(f"lab/model-{n}") for n in range(6)))

    assert len(pack(action).encode()) <= MAX_BYTES
    assert unpack(pack(action)) == action


def test_packed_with_each_of_some_ids_it_is_what_it_is_packed_by_itself():
    ids = ["chat", "code", ""]
    actions = [Answer(token="abcdefgh", revision=12, question="task", option=one) for one in ids]

    assert list(pack_each(actions[-1], ids)) == [pack(one) for one in actions]


@pytest.mark.parametrize("field", ["два", "a b", "a~b", "a\n", "x" * 80])
def test_free_text_is_no_id_to_pack_an_action_with(field):
    with pytest.raises(ValueError, match="no id"):
        list(pack_each(Answer(token="abcdefgh", revision=12, question="task", option=""), [field]))


@pytest.mark.parametrize("field", ["два", "a b", "a~b", "a\n", "x" * 80])
def test_free_text_does_not_fit_into_an_action(field):
    with pytest.raises(ValueError, match=r"plain key|bytes"):
        pack(ShowModel(model=field))


@pytest.mark.parametrize(
    "forged",
    [
        "1~m~\ud83d~0~0",
        "",
        "1",
        "1~",
        "1~m",
        "1~m~a~b",
        "2~m~abc",
        "1~zz~abc",
        "1~wa~t~x~q~o",
        "1~m~абв",
        "1~m~" + "a" * 70,
        "1~m~a\n",
        "1~wb~tokentoken~01",
        "1~qs~last~0",
        "1~qs~abcdefghijklm\n~0",
        "1~qs~ABCDEFGHIJKLM~0",
        "1~q~l/cwg1M~-1",
        "1~e~term~rag",
        "1~ep~aaaaaa~price-cached~1~USD",
        "1~ep~aaaaaa~price-input~1e9~USD",
        "1~ep~aaaaaa~price-input~-1~USD",
        "1~ex~-1",
        "1~ex~9223372036854775808",
    ],
)
def test_a_forged_action_is_refused(forged):
    with pytest.raises(ActionError):
        unpack(forged)


@pytest.mark.parametrize(
    ("action", "packed"),
    [
        (WatchEntry(kind="model", entry="abcdef"), "1~e~model~abcdef"),
        (WatchEntry(kind="new"), "1~e~new~"),
        (
            WatchPrice(model="abcdef", part="price-blended", amount="123456789.123456789", currency="USD"),
            "1~ep~abcdef~price-blended~123456789.123456789~USD",
        ),
        (ListWatches(), "1~el"),
        (Unwatch(watch=12345678901), "1~ex~12345678901"),
    ],
)
def test_what_watches_fits_in_a_button_and_is_packed_as_before(action, packed):
    assert pack(action) == packed
    assert unpack(packed) == action


@given(st.text(max_size=80))
def test_no_text_makes_unpacking_fail_in_another_way(text):
    try:
        action = unpack(text)
    except ActionError:
        return
    assert pack(action) == text
