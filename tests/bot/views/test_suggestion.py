from datetime import date

from bot.catalogue.precomputed import EntryKind, Hit
from bot.views.suggestion import SuggestionCache, entry_suggestion

MODEL = Hit(EntryKind.MODEL, "openai/gpt-4o")


def test_an_entry_is_described_once_in_each_language(catalogue, lexicon):
    cache = SuggestionCache()
    english, russian = (lexicon.pick(lang) for lang in ("en", "ru"))
    first = cache.get(english, catalogue, MODEL)
    assert cache.get(english, catalogue, MODEL) is first
    assert first == entry_suggestion(english, catalogue, MODEL)
    assert cache.get(russian, catalogue, MODEL) == entry_suggestion(russian, catalogue, MODEL)


def test_entries_of_different_kinds_with_one_id_are_different(catalogue, lexicon):
    cache, words = SuggestionCache(), lexicon.pick("en")
    lab, family = Hit(EntryKind.LAB, "mistral"), Hit(EntryKind.FAMILY, "mistral")
    assert cache.get(words, catalogue, lab) != cache.get(words, catalogue, family)


def test_the_catalogue_of_another_day_has_suggestions_of_its_own(tools):
    assert tools.on_day(date(2126, 1, 1)).suggestions is not tools.suggestions
