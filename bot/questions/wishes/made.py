"""What is to be made, and what is to be read: "draw pictures" takes none in."""

from collections.abc import Iterator, Mapping, Sequence

from bot.questions.text.clauses import Clauses, concept_of, end_of, is_task, token_at
from bot.questions.text.concept_ids import ANSWER, AT_HOME, BY_API, IN_APPLICATION, NEGATION, RUN_BY_ONESELF, WRITING
from bot.questions.text.grouped_words import WordGroups
from bot.questions.text.tokens import Concept, Other, Token
from bot.questions.text.word_groups import WordGroup
from bot.questions.wishes.things import IDLE

_MAKING = "making"
_MADE: Mapping[str, str] = {"images": "makes_images", "video": "makes_video", "audio": "makes_audio"}
"""What is read, and the same where it is made."""
_PICTURES, _PAGES, _INPUTS, _READ = "images", "pdf", "inputs", "for_analysis"
"""What is made for texts, and what texts are of that are read: "PDFs of articles"."""
_LOOKED_AT = frozenset(
    {_READ, f"{ANSWER}goal.analysis", f"{ANSWER}goal.extract", f"{ANSWER}goal.vision", "for_translation"}
)
"""Concepts of what is done with texts and pictures that there are: "moderate texts and photos"."""
_ELSEWHERE = frozenset({BY_API, RUN_BY_ONESELF, AT_HOME})
_SEEN = f"{ANSWER}goal.vision"
_SPOKEN, _SPEAKING, _HEARD = "voice", "makes_audio", "audio"
_NEAR, _JOINED, _FAR, _FARTHEST = 2, 2, 3, 5
"""Words between a verb and what is made: next to it, and behind another thing that is made."""


def with_made(tokens: Sequence[Token], clauses: Clauses) -> Iterator[Token]:
    """Yield the tokens, with what is made in place of what is read where a word says so."""
    groups = clauses.groups
    heard = {clauses.of(token) for token in tokens if concept_of(token) == _HEARD}
    if not any(concept_of(token) == _PICTURES for token in tokens) and heard:
        heard = {clauses.of(token) for token in tokens}  # «голосовое меню, синтез и распознавание»
    drawn = {clauses.of(token) for token in tokens if concept_of(token) == _MADE[_PICTURES]}
    for place, token in enumerate(tokens):
        last = _beside(tokens, place, -1, groups)
        if any(
            one(tokens, place, clauses) for one in (_is_not_sent, _is_done_already, _is_voice_of_reader, _is_read_aloud)
        ):
            continue
        if concept_of(token) == _SEEN and clauses.of(token) in heard and _is_hearing(token, groups):
            continue
        denied = concept_of(token_at(tokens, place - 1)) == NEGATION  # "no images, and draws them"
        if concept_of(token) == _PICTURES and clauses.of(token) in drawn and not (denied or _is_read(token, clauses)):
            continue
        if concept_of(token) == _PICTURES and _go_with_what_is_made(tokens, place, last, clauses):
            yield Concept(_MADE[_PICTURES], token.text, token.at)
            continue
        if concept_of(token) == _SEEN and _is_of_speech(token, clauses):
            yield Concept(_HEARD, token.text, token.at)
            continue
        words = token.text.split(" ")
        from_it = groups.has_any(WordGroup.READ_FROM, (*clauses.before(token, 1), words[0]))
        from_it = from_it or groups.has_any(WordGroup.HEARING, words) or groups.has(WordGroup.SEEING, words[0])
        made = None if from_it else _MADE.get(concept_of(token))
        around = (last, _beside(tokens, place, 1, groups))
        beside = [one for one in around if one is not None and not _makes_more(one, token, clauses)]
        beside = [one for one in beside if not _are_both(token, one, clauses)]
        near = {concept_of(one) for one in beside if _is_near(token, one, clauses)}
        if (
            concept_of(token) == _MAKING
            or (made in near and not denied)
            or _is_taken_in(token, token_at(tokens, place + 1))
        ):
            continue
        if concept_of(token) in WRITING and any(_is_form_of(one, token, clauses) for one in beside):
            yield Concept(_READ, token.text, token.at)
            continue
        before = token_at(tokens, place - 2)
        joined = concept_of(before) == _MAKING and before is not None and _is_joined(before, token, clauses)
        yield Concept(made, token.text, token.at) if made is not None and (_MAKING in near or joined) else token


def _is_voice_of_reader(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a voice is that by which something is read aloud, and none is heard: «озвучивать голосом»."""
    voice = tokens[place]
    read = [one for one in tokens[:place] if concept_of(one) == _SPEAKING and clauses.of(one) == clauses.of(voice)]
    return concept_of(voice) == _SPOKEN and any(not _are_both(voice, one, clauses) for one in read)


def _is_not_sent(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether what a model reads is only not to be sent somewhere: "can't send audio to the cloud"."""
    token = tokens[place]
    if concept_of(token) not in _MADE.keys() | {_PAGES}:
        return False
    before = (concept_of(one) for one in tokens[:place] if clauses.of(one) == clauses.of(token))
    sent = clauses.groups.has_any(WordGroup.SENDING, (*clauses.before(token, _NEAR), *token.text.split()))
    return sent and NEGATION in before


def _is_done_already(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether what is made is what who asks does, beside another task: "I make videos, need help with scripts"."""
    verb = tokens[place] if concept_of(tokens[place]) == _MAKING else _making_before(tokens, place, clauses)
    if verb is None or len(clauses.before(verb, _NEAR)) != 1:
        return False
    does = clauses.groups.has_any(WordGroup.DOER, clauses.before(verb, 1))
    return does and any(is_task(one) and clauses.of(one) != clauses.of(verb) for one in tokens)


def _is_read_aloud(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a video is what gets a voice, and is not seen: «озвучка видеоуроков»."""
    before, video = token_at(tokens, place - 1), tokens[place]
    if before is None or concept_of(before) != _SPEAKING or concept_of(video) != "video":
        return False
    return end_of(before) == video.at and clauses.of(before) == clauses.of(video)


def _making_before(tokens: Sequence[Token], place: int, clauses: Clauses) -> Token | None:
    """Return the word for making in the clause of what may be made, before it."""
    if concept_of(tokens[place]) not in _MADE:
        return None
    said = (one for one in tokens[:place] if clauses.of(one) == clauses.of(tokens[place]))
    return next((one for one in said if concept_of(one) == _MAKING), None)


def _is_hearing(token: Token, groups: WordGroups) -> bool:
    """Tell whether a word alone may be said of sound as well as of pictures: "recognise", «распознавать»."""
    return " " not in token.text and groups.has(WordGroup.HEARING, token.text)


def _is_of_speech(token: Token, clauses: Clauses) -> bool:
    """Tell whether what is spoken is recognised: «распознавание звонков»."""
    start = end_of(token)
    joined = clauses.groups.has_any(WordGroup.AND, clauses.words[start : start + 1])  # "recognise and rate calls"
    behind = clauses.words[start : min(start + (_FARTHEST if joined else _NEAR), clauses.of(token))]
    return _is_hearing(token, clauses.groups) and clauses.groups.has_any(WordGroup.SPOKEN, behind)


def with_voices(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens; an application speaks by itself, so that its model need only hear."""
    said = {concept_of(token) for token in tokens}
    in_app = IN_APPLICATION in said and said.isdisjoint(_ELSEWHERE)
    for token in tokens:
        if in_app and concept_of(token) in {_SPOKEN, _SPEAKING}:
            yield Concept(_HEARD, token.text, token.at)
        else:
            yield token


def _are_both(read: Token, made: Token, clauses: Clauses) -> bool:
    """Tell whether something is read and made too: "understands voice messages and answers by voice"."""
    joined = clauses.groups.has_any(WordGroup.AND, clauses.between(read, made))
    return concept_of(made) == _SPEAKING and joined


def _beside(tokens: Sequence[Token], place: int, step: int, groups: WordGroups) -> Token | None:
    """Return the next token that says something, past one that does not: "short videos"."""
    following = token_at(tokens, place + step)
    joins = following is not None and groups.has(WordGroup.WITH, following.text)
    idle = isinstance(following, Other) or concept_of(following) == IDLE or joins
    says = following is not None and (not idle or groups.has(WordGroup.TEXTS, following.text))
    return following if says else token_at(tokens, place + 2 * step)


def _is_read(pictures: Token, clauses: Clauses) -> bool:
    """Tell whether a clause says of pictures that they are looked at, though others are made."""
    words, groups = clauses.before(pictures, pictures.at), clauses.groups
    if groups.has_any(WordGroup.TAKEN_IN, pictures.text.split()):
        return True
    return groups.has_any(WordGroup.READ_FROM, words[-1:]) or groups.has_any(WordGroup.READING, words)


def _is_taken_in(token: Token, following: Token | None) -> bool:
    """Tell whether a token only says that what is behind it is read: "accepts images"."""
    return concept_of(token) == _INPUTS and concept_of(following) in {*_MADE, _PAGES}


def _makes_more(making: Token, read: Token, clauses: Clauses) -> bool:
    """Tell whether something else is made behind "and": "watch videos and make notes"."""
    behind = concept_of(making) == _MAKING and making.at > read.at
    return behind and clauses.groups.has_any(WordGroup.AND, clauses.between(read, making))


def _is_form_of(pages: Token, text: Token, clauses: Clauses) -> bool:
    """Tell whether pages are what texts come as: "PDFs of articles"."""
    between = clauses.between(pages, text)
    together = clauses.of(pages) == clauses.of(text) and clauses.groups.has_all(WordGroup.IN_FORM, between)
    return concept_of(pages) == _PAGES and together


def _is_illustrated(text: Token, pictures: Token, clauses: Clauses) -> bool:
    """Tell whether pictures are made for texts that are written: "stories with pictures"."""
    between, groups = clauses.between(text, pictures), clauses.groups
    joined = groups.has_all(WordGroup.WITH, between)
    reads = groups.has_any(WordGroup.READING, clauses.before(text, _FAR))
    together = clauses.of(text) == clauses.of(pictures)
    return concept_of(text) in WRITING and bool(between) and joined and together and not reads


def _go_with_what_is_made(tokens: Sequence[Token], place: int, last: Token | None, clauses: Clauses) -> bool:
    """Tell whether pictures are made for something, or come with what is written or made: «карточки с картинками»."""
    token, groups = tokens[place], clauses.groups
    taken_in = concept_of(token_at(tokens, place + 1)) in {_INPUTS, "input_side"}  # «бот с картинками на вход»
    taken_in = taken_in or groups.has_any(WordGroup.TAKEN_IN, token.text.split())
    if taken_in or groups.has(WordGroup.SEEING, token.text.partition(" ")[0]):
        return False
    if groups.has_any(WordGroup.MADE_FOR, clauses.words[end_of(token) : end_of(token) + 1]):
        return True
    if _are_wanted_for(tokens, place, clauses):
        return True
    read = any(concept_of(one) in _LOOKED_AT and clauses.of(one) == clauses.of(token) for one in tokens[:place])
    if last is not None and not read and _is_illustrated(last, token, clauses):
        return True
    with_it = groups.has_any(WordGroup.WITH, clauses.before(token, 1)) and not groups.has_any(
        WordGroup.AND, clauses.before(token, 1)
    )
    making = [one for one in tokens[:place] if concept_of(one) == _MAKING and clauses.of(one) == clauses.of(token)]
    return with_it and any(token.at - end_of(one) <= _FARTHEST for one in making)


def _are_wanted_for(tokens: Sequence[Token], place: int, clauses: Clauses) -> bool:
    """Tell whether a clause begins with pictures and what they are for: "pictures for my blog", and not "for OCR"."""
    token, following = tokens[place], token_at(tokens, place + 1)
    aimed = clauses.groups.has_any(WordGroup.FOR, clauses.words[end_of(token) : end_of(token) + 1])
    drawn = clauses.groups.has_all(WordGroup.PICTURES, token.text.split())
    wished = all(concept_of(one) == "choose" for one in tokens[:place] if clauses.of(one) == clauses.of(token))
    return aimed and drawn and wished and concept_of(following) not in _LOOKED_AT | {_SEEN}


def _is_near(one: Token, other: Token, clauses: Clauses) -> bool:
    return clauses.of(one) == clauses.of(other) and len(clauses.between(one, other)) <= _NEAR


def _is_joined(one: Token, other: Token, clauses: Clauses) -> bool:
    between = clauses.between(one, other)
    return (
        clauses.of(one) == clauses.of(other)
        and len(between) <= _JOINED
        and clauses.groups.has_any(WordGroup.AND, between)
    )
