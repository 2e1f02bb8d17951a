"""The phrases by which questions are known: `data/locales/<code>/phrases.toml` of every language, taken together."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated

import rtoml
from pydantic import StringConstraints, ValidationError

from bot.errors import DataError
from bot.loading.schema_errors import explain
from bot.values import Value

PHRASES_FILE = "phrases.toml"
Phrase = Annotated[str, StringConstraints(min_length=1)]
Phrases = tuple[Phrase, ...]


class _Compare(Value):
    lead: Phrases
    between: Phrases
    """Words that always stand between two names."""
    joining: Phrases
    """Words that stand between two names only in a comparison."""
    facing: Phrases
    """Words that do so where none of the others does, since they stand elsewhere too."""
    tail: Phrases


class _Openness(Value):
    phrases: Phrases
    tail: Phrases
    """Words that ask for it only at the end, since names begin with them."""
    noise: Phrases


class _Plain(Value):
    phrases: Phrases


class PhraseBook(Value):
    """The phrases of one language, or of several together."""

    compare: _Compare
    openness: _Openness
    choose: _Plain
    greeting: _Plain
    thanks: _Plain
    talk: _Plain
    """Words that ask for nothing."""
    models: _Plain
    news: _Plain
    watch: _Plain
    """Phrases that ask to be told of what changes, before what is watched."""
    watch_when: _Plain
    """The same, where the rest tells of a change: without it they ask when something was."""
    becomes: _Plain
    """Phrases that tell of a change."""
    unwatch: _Plain
    """Phrases that ask not to be told any more."""
    watches: _Plain
    """Questions what is watched."""
    all_new: _Plain
    """All models that come out, as what is watched."""
    guide: _Plain
    why_not: _Plain
    claim: _Plain
    """Phrases that ask whether something is true, or why it is so."""
    criteria: _Plain
    """Phrases that ask how a model is chosen."""
    traits: _Plain
    """Phrases that ask for the traits of foundation models."""
    what_is: _Plain
    """Phrases that ask for the meaning of a word."""
    difference: _Plain
    """Phrases that ask what sets things apart."""
    good_at: _Plain
    poor_at: _Plain
    special: _Plain
    origin: _Plain
    used_for: _Plain
    outlook: _Plain

    @property
    def plain(self) -> Mapping[str, Phrases]:
        """Return the lists of the sections that hold nothing else, by the section's name."""
        sections = ((name, getattr(self, name)) for name in type(self).model_fields)
        return {name: section.phrases for name, section in sections if isinstance(section, _Plain)}


def load_phrase_book(folder: Path) -> PhraseBook:
    """Read the phrases of every language under `folder`, a subfolder each.

    Raises:
        DataError: a file is missing or broken; one line for each problem.
    """
    books: list[PhraseBook] = []
    problems: list[str] = []
    for part in sorted(folder.iterdir()):
        if not part.is_dir():
            continue
        place = f"{folder.name}/{part.name}/{PHRASES_FILE}"
        try:
            raw = rtoml.loads((part / PHRASES_FILE).read_text(encoding="utf-8"))
            books.append(PhraseBook.model_validate(raw))
        except ValidationError as error:
            problems.extend(explain(place, error))
        except (OSError, UnicodeDecodeError, rtoml.TomlParsingError) as error:
            problems.append(f"{place}: {error}; mend the file")
    if problems:
        raise DataError(problems)
    return _together(books)


def _together(books: Iterable[PhraseBook]) -> PhraseBook:
    """Join the lists of several languages: a question may be put in any of them."""
    joined: dict[str, dict[str, Phrases]] = {}
    for book in books:
        lists: dict[str, dict[str, Phrases]] = book.model_dump()
        for section, named in lists.items():
            into = joined.setdefault(section, {})
            for name, phrases in named.items():
                into[name] = (*into.get(name, ()), *phrases)
    return PhraseBook.model_validate(joined)
