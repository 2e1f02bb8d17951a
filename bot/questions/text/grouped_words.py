"""The words of all groups, and the form in which words are compared."""

from collections.abc import Iterable

from bot.questions.text.word_groups import WordGroup


class WordGroups:
    """The words of every group, in all languages together: people mix them."""

    def __init__(self, words: Iterable[tuple[WordGroup, str]]) -> None:
        """Take the words of the groups, in small letters; a star stands for how words may go on, or may begin."""
        self._whole: dict[WordGroup, set[str]] = {group: set() for group in WordGroup}
        self._beginnings: dict[WordGroup, tuple[str, ...]] = dict.fromkeys(WordGroup, ())
        self._endings: dict[WordGroup, tuple[str, ...]] = {}
        for group, word in words:
            if word.endswith("*"):
                self._beginnings[group] += (word[:-1],)
            elif word.startswith("*"):
                self._endings[group] = (*self._endings.get(group, ()), word[1:])
            else:
                self._whole[group].add(word)

    def has(self, group: WordGroup, text: str) -> bool:
        """Tell whether a word or a phrase belongs to a group."""
        text = plain(text)
        if text in self._whole[group] or text.startswith(self._beginnings[group]):
            return True
        return group in self._endings and text.endswith(self._endings[group])

    def has_any(self, group: WordGroup, words: Iterable[str]) -> bool:
        """Tell whether one of some words belongs to a group."""
        return any(self.has(group, word) for word in words)

    def has_all(self, group: WordGroup, words: Iterable[str]) -> bool:
        """Tell whether all of some words belong to a group."""
        return all(self.has(group, word) for word in words)


def plain(text: str) -> str:
    """Write a text in the form in which words are compared: in small letters, the Russian ё as е."""
    return text.casefold().replace("ё", "е")
