"""Countries that a wish is about, and not from: "covering China", «роман про Японию», "the Chinese market"."""

from collections.abc import Iterator, Sequence

from bot.catalogue.places import Places
from bot.questions.text.clauses import Clauses, concept_of, end_of, token_at
from bot.questions.text.concept_ids import ANSWER, NEGATION
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.vocabulary import Vocabulary
from bot.questions.text.word_groups import WordGroup
from bot.questions.text.words import Word, clause_ends, split_words
from bot.questions.wishes.makers.makers import Makers
from bot.questions.wishes.places.regions import places_at, region_called, regions_in
from bot.questions.wishes.things import ASKER, IDLE

_ABOUT, _HELD, _SCENE, _TOPIC, _ASKING, _MODELS = "about", "held", "scene", "topic", "asking", "models"
"""What tells a subject, who is of a country, what happens in one, what is of one, who asks, and words for makers."""
_TEXTS = frozenset({"for_writing", "for_analysis", "for_translation", "pdf"}) | {
    *(f"{ANSWER}goal.extract", f"{ANSWER}goal.writing", f"{ANSWER}goal.analysis")
}
"""Concepts of texts, which are in a language."""
_DENYING = frozenset({NEGATION, "rather_not", "nobody", f"{ANSWER}lockin.avoid"})
_LONGEST, _FAR, _NEAR = 2, 3, 3
_FARTHEST = _LONGEST + _FAR + 2
"""Words before a country that are looked at."""


class Subjects:
    """The reading of whether a country is one that texts are about."""

    def __init__(self, places: Places, vocabulary: Vocabulary) -> None:
        self._places = places
        self._vocabulary = vocabulary

    def without(self, text: str) -> str:
        """Return a text without the countries that it is about."""
        words = split_words(text)
        for span in reversed(list(self._spans(text, words))):
            text = f"{text[: words[span.start].start]}…{text[words[span.stop - 1].end :]}"
        return text

    def told(self, tokens: Sequence[Token], text: str, clauses: Clauses, whose: Makers) -> Iterator[Token]:
        """Yield the tokens, with words of which nothing is read for the countries that the text is about."""
        spans = {at: span for span in self._spans(text, split_words(text)) for at in span}
        start = read = 0
        for place, token in enumerate(tokens):
            span = spans.get(token.at)
            if span is not None and end_of(token) == span.stop:
                start = max(start, span.start)
                read = span.stop + (start == token.at)  # the name of a country alone would be a place
                yield Other(" ".join(clauses.words[start:read]), start)
            elif isinstance(token, Other) and self._is_before_topic(token, clauses):
                read = end_of(token) + 1
                yield Other(" ".join(clauses.words[token.at : read]), token.at)
            elif isinstance(token, Other) and token.at < read:
                continue
            elif concept_of(token) in whose.places:
                yield self._of_whom(tokens, place, clauses, whose)
            elif span is None or end_of(token) > span.stop or not isinstance(token, Other):
                start = end_of(token)
                yield token

    def _is_before_topic(self, token: Other, clauses: Clauses) -> bool:
        """Tell whether a word is the short name of a country, and what is of one stands just behind: "EU grants"."""
        goes_on = end_of(token) < clauses.of(token) and self._means(_TOPIC, clauses.words, end_of(token))
        return goes_on and region_called(self._places, token.text) is not None

    def _of_whom(self, tokens: Sequence[Token], place: int, clauses: Clauses, whose: Makers) -> Token:
        """Return a word for makers of a country as it is meant: of makers, of a thing, or of where somebody is."""
        token = tokens[place]
        comes = clauses.groups.has(WordGroup.COMING_FROM, token.text.partition(" ")[0])
        regions = regions_in(self._places, token.text, nouns=True)
        if comes and len(regions) == 1 and self._asks(clauses, token.at - 1):
            return Concept(f"served_{next(iter(regions))}", token.text, token.at)
        if self._is_topic(tokens, place, clauses):
            return Other(token.text, token.at)
        language = whose.language_of(token)
        if language is not None and self._is_written(tokens, place, clauses):
            return Concept(language, token.text, token.at)
        of_thing = self._is_of_thing(tokens, place, clauses, whose)
        return Other(token.text, token.at) if of_thing or (comes and self._is_thing(clauses, token.at - 1)) else token

    def _is_topic(self, tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
        """Tell whether a word for makers of a country ends in what is of it, and nobody denies it: "American law"."""
        token, words = tokens[place], tokens[place].text.split()
        before = (one for one in tokens[:place] if clauses.of(one) == clauses.of(token))
        denied = any(concept_of(one) in _DENYING for one in before)
        sells = clauses.groups.has_any(WordGroup.VENDORS, words[-1:])
        return len(words) > 1 and not (denied or sells) and self._means(_TOPIC, words, len(words) - 1)

    def _is_written(self, tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
        """Tell whether a word such as "German" is said of texts: "German invoices", "answers in Swiss German"."""
        token, following = tokens[place], token_at(tokens, place + 1)
        start = end_of(token)
        behind = range(start, min(clauses.of(token), start + _NEAR))
        if any(self._means(_MODELS, clauses.words, at) for at in behind):
            return False
        if clauses.groups.has_any(WordGroup.IN_LANGUAGE, clauses.before(token, 2)):
            return True
        if following is None or following.at not in behind[:1]:
            return False
        if clauses.groups.has(WordGroup.FOR, following.text.partition(" ")[0]):
            return False
        translated = any(concept_of(one) == "for_translation" for one in tokens)
        return concept_of(following) in _TEXTS or (translated and isinstance(following, Other))

    def _asks(self, clauses: Clauses, place: int) -> bool:
        """Tell whether a word is one for whoever asks, as in "we are from the US"."""
        if place < 0 or clauses.of_word(place) != clauses.of_word(place + 1):
            return False
        phrase = self._vocabulary.concept(clauses.words, place)
        is_asker = phrase is not None and phrase.meaning == ASKER
        return is_asker or any(
            self._means(_ASKING, clauses.words, place - back, back + 1) for back in range(min(place + 1, _LONGEST))
        )

    def _is_of_thing(self, tokens: Sequence[Token], place: int, clauses: Clauses, whose: Makers) -> bool:
        """Tell whether a word such as "Chinese" is said of something that no model or maker is."""
        token, following = tokens[place], token_at(tokens, place + 1)
        start = end_of(token)
        behind = range(start, min(clauses.of(token), start + _NEAR))
        told = token.text.isascii() or token.text.endswith(self._vocabulary.describing_endings)  # «китайцев» are people
        if (
            not behind
            or not told
            or whose.in_country(token)
            or clauses.groups.has(WordGroup.FOR, clauses.words[start])
            or any(self._means(_MODELS, clauses.words, at) for at in behind)
        ):
            return False
        if self._means(_TOPIC, clauses.words, start):
            return True
        near = following is not None and following.at in behind[:2]
        return (
            near
            and isinstance(following, Other)
            and not clauses.words[start].endswith(self._vocabulary.describing_endings)
        )

    def _is_thing(self, clauses: Clauses, place: int) -> bool:
        """Tell whether a word before a country is of something that no model is: "patients from the US"."""
        if place < 0 or clauses.of_word(place) != clauses.of_word(place + 1):
            return False
        phrase = self._vocabulary.concept(clauses.words, place)
        return (phrase is None or phrase.meaning == IDLE) and not self._means(_MODELS, clauses.words, place)

    def _spans(self, text: str, words: Sequence[Word]) -> Iterator[range]:
        """Yield the words of each country that a text is about, with the one that says so."""
        spoken, ends = [word.text.casefold() for word in words], clause_ends(words)
        last = 0
        for span in sorted(places_at(self._places, text, words), key=lambda one: one.start):
            if last and span.start - last == 1 and self._vocabulary.groups.has(WordGroup.JOINING, spoken[last]):
                yield range(last, span.stop)  # "clients from Turkey and Iran"
                last = span.stop
                continue
            far = max(0, span.start - _FARTHEST)
            first = next((at for at in range(span.start, far, -1) if words[at - 1].ends_clause), far)
            start, goes_on = self._about(spoken, span.start, first), span.stop < ends[span.start]
            of_it = goes_on and self._means(_TOPIC, spoken, span.stop)
            if goes_on and not of_it and self._means(_MODELS, spoken, span.stop):
                continue
            if start is not None:
                last = span.stop
                yield range(start, span.stop)
            elif of_it:
                yield range(span.start, span.stop)

    def _about(self, words: Sequence[str], place: int, first: int) -> int | None:
        """Return where the words begin before a place that say that a text is about it."""
        groups = self._vocabulary.groups
        end = place - 1 if place > first and groups.has(WordGroup.BEFORE_COUNTRIES, words[place - 1]) else place
        for length in range(_LONGEST, 0, -1):
            begin = end - length
            if begin >= first and self._means(_ABOUT, words, begin, length):
                return None if begin > first and self._means(_HELD, words, begin - 1) else begin
        inside = end > first and groups.has(WordGroup.IN, words[end - 1])
        before = range(max(first, end - 1 - _FAR), end - 1) if inside else range(0)
        told = (at for at in before if self._means(_SCENE, words, at) or self._means(_TOPIC, words, at))
        scene = next((at for at in told if not (self._begins_asker(words, at) or self._have_data(words, at))), None)
        if scene is not None:
            return scene
        beside = end - 2 if inside else end - 1
        told_beside = beside >= first and self._means(_TOPIC, words, beside) and not self._have_data(words, beside)
        return beside if told_beside else None

    def _have_data(self, words: Sequence[str], place: int) -> bool:
        """Tell whether it is of people whose data are somewhere: «данные клиентов в Германии»."""
        return place > 0 and self._vocabulary.groups.has(WordGroup.DATA, words[place - 1])

    def _begins_asker(self, words: Sequence[str], place: int) -> bool:
        """Tell whether a word begins what somebody is called who asks: "law firm" is no law."""
        phrase = self._vocabulary.concept(words, place)
        return phrase is not None and phrase.length > 1 and phrase.meaning in {ASKER, IDLE}

    def _means(self, kind: str, words: Sequence[str], place: int, length: int | None = None) -> bool:
        phrase = self._vocabulary.subject(kind, words, place)
        return phrase is not None and length in {None, phrase.length}
