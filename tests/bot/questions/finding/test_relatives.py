import pytest

from bot.questions.finding import relatives


@pytest.mark.parametrize(
    ("main", "asked", "found"),
    [
        ("openai/gpt-4o", {"mini"}, "openai/gpt-4o-mini"),
        ("anthropic/claude-opus-5.5", {"4.5"}, "anthropic/claude-opus-4.5"),
        ("anthropic/claude-opus-5.5", {"sonnet"}, "anthropic/claude-sonnet-4.5"),
        ("google/gemini-2.5-pro", {"flash"}, "google/gemini-2.5-flash"),
        ("openai/gpt-4o", {"huge"}, None),
    ],
)
def test_a_variant_is_the_member_nearest_to_the_one_spoken_of(catalogue, main, asked, found):
    model = catalogue.models[main]

    variant = relatives.variant(catalogue, model.family, model, frozenset(asked))
    assert (variant.id if variant else None) == found


def test_the_words_of_the_familys_own_name_set_nobody_apart(catalogue):
    assert "claude" not in relatives.variant_words(catalogue, "claude")
    assert {"opus", "sonnet"} <= relatives.variant_words(catalogue, "claude")


def test_the_versions_of_a_line_follow_each_other(catalogue):
    model = catalogue.models["anthropic/claude-opus-4.8"]

    assert relatives.older(catalogue, model).id == "anthropic/claude-opus-4.5"
    assert relatives.newer(catalogue, model).id == "anthropic/claude-opus-5.5"
    assert relatives.newest(catalogue, model).id == "anthropic/claude-opus-5.5"


def test_the_ends_of_a_line_have_nothing_beyond(catalogue):
    assert relatives.newer(catalogue, catalogue.models["anthropic/claude-opus-5.5"]) is None
