"""Words whose meaning the catalogue and the guided choice give: makers, licences, hosts, tests, options."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.catalogue.catalogue import Catalogue, names_of
from bot.questions.slots.slots import HOST, LAB, LICENCE
from bot.questions.text.concept_ids import ANSWER
from bot.questions.text.concepts import QuestionWords
from bot.questions.text.neighbours import topic_of_test
from bot.questions.text.stems import stemmer
from bot.questions.text.vocabulary import split
from bot.questions.text.words import split_words
from bot.questions.wishes.things import ASKER, IDLE

OF_RESULT = frozenset(
    {"explain", "others", "better", "better_within", "private", "offline", "length", "second", "compare"}
    | {"kept", "untold", "licence", "machine", "cheaper", "smaller", "paid", "asked", "answers", "finish"}
    | {"free_plan", "api", "vpn", "phone", "roomier", "at_once", "gpu"}
)
"""What is asked of a result in many ways."""
_SHORTEST_HOST = 9
"""Letters from which the name of a service that hosts models is no everyday word."""
_COMMON_WORDS = frozenset({"math", "artificial", "humanity's", "ru"})
"""First words of tests' names that name no test by themselves."""


def with_answers(language: QuestionWords) -> dict[str, tuple[str, ...]]:
    """Return the words of concepts, after those of wishes and for options of the guided choice."""
    answers = {f"{ANSWER}{option}": phrases for option, phrases in language.answers.items()}
    found: dict[str, tuple[str, ...]] = {}
    for table in (language.wishes, answers, language.concepts, {ASKER: language.askers}, {IDLE: language.idle}):
        taken = {phrase for phrases in found.values() for phrase in phrases}
        new = {name: tuple(one for one in phrases if one not in taken) for name, phrases in table.items()}
        found |= {name: (*found.get(name, ()), *phrases) for name, phrases in new.items()}
    return found


def steering_words(languages: Iterable[QuestionWords]) -> Mapping[tuple[str, ...], str]:
    """Return the ways that the guided choice can be steered, by the words of whole texts."""
    said = ((phrase, way) for one in languages for way, phrases in one.steering.items() for phrase in phrases)
    return {whole_words(phrase): way for phrase, way in said}


@dataclass(frozen=True)
class LooseSteering:
    """Texts that ask something of a result, by the stems of the words in them that say something."""

    stem: Callable[[str], str]
    idle: frozenset[str]
    """Words that say nothing there, such as "really"."""
    ways: Mapping[frozenset[str], str]

    def way(self, text: str) -> str | None:
        """Return what a text asks whose words come to those of a known one, in whatever order; None for another."""
        return self.ways.get(self.stems(text))

    def stems(self, text: str) -> frozenset[str]:
        """Return the stems of the words of a text that say something."""
        return frozenset(self.stem(word) for word in whole_words(text) if word not in self.idle)


def loose_steering(language: QuestionWords, ways: Container[str]) -> LooseSteering:
    """Return the texts of a language that ask these things of a result, where something is left of them."""
    empty = LooseSteering(stemmer(language.stemmer), frozenset(language.followup.idle), {})
    said = ((phrase, way) for way, phrases in language.steering.items() if way in ways for phrase in phrases)
    return replace(empty, ways={stems: way for phrase, way in said if (stems := empty.stems(phrase))})


def whole_words(text: str) -> tuple[str, ...]:
    """Return the words of a whole text in the form in which they are compared."""
    return split(" ".join(word.text for word in split_words(text)))


def names_with_meaning(catalogue: Catalogue) -> list[tuple[str, str]]:
    """List the names of makers and licences with their meaning."""
    found = []
    spelled = catalogue.spellings.lab
    for lab in catalogue.labs.values():
        for name in (lab.name, lab.id, *lab.aliases, *spelled.get(lab.id, ())):
            found.append((name.replace("-", " ").replace(".", " "), LAB + lab.id))
            found.append((name, LAB + lab.id))
    by_name: dict[str, list[str]] = {}
    for licence in catalogue.licences.values():
        if licence.id != "proprietary":
            for name in (licence.name, licence.id, *licence.aliases):
                by_name.setdefault(name.casefold(), []).append(licence.id)
    found += [(one.name, HOST + one.id) for one in catalogue.hosts.values() if len(one.name) >= _SHORTEST_HOST]
    found += [(name, LICENCE + ",".join(sorted(set(ids)))) for name, ids in by_name.items()]
    return found


def tests_with_meaning(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yield the names of the tests that the catalogue has scores of, and their first words, with their meaning."""
    names = {name.casefold() for test in catalogue.tests.values() for name in names_of(test)}
    for name in sorted(names | {name.split()[0] for name in names} - _COMMON_WORDS):
        yield name, topic_of_test(name)
