"""The numbered sources of a reply, and the legend of its marks."""

from collections.abc import Iterator

from bot.catalogue.facts import FactStatus, Source
from bot.properties.reading import Evidence
from bot.reply import blocks, formats
from bot.words import Words


class Citations:
    """The sources that one reply cites, in order; its lines are not `numbered` where the sources are not listed."""

    def __init__(self, words: Words, *, numbered: bool = True) -> None:
        self._words = words
        self._numbered = numbered
        self._sources: dict[str, Source] = {}
        self._statuses: set[FactStatus] = set()

    def cite(self, source: Source, status: FactStatus | None = None) -> int:
        """Return the number of a source in this reply, and record the status of the fact."""
        if status is not None:
            self._statuses.add(status)
        self._sources.setdefault(source.url, source)
        return list(self._sources).index(source.url) + 1

    def line(self, label: str, value: str, evidence: Evidence | None, note: str = "") -> blocks.FactLine:
        """Show a value with its mark and its source; without evidence the value stands alone."""
        if evidence is None:
            return blocks.FactLine(label=label, value=value, note=note)
        number = self.cite(evidence.source, evidence.status)
        return blocks.FactLine(
            label=label,
            value=value,
            status=evidence.status,
            mark=self._words(f"mark-{evidence.status}"),
            source=number if self._numbered else None,
            note=note,
        )

    def numbers(self, *sources: Source) -> blocks.Span:
        """Return the numbers of sources to stand behind a text."""
        return blocks.Span(text=f" [{', '.join(str(self.cite(source)) for source in sources)}]", cites=True)

    def legend(self, *, numbered: bool = True) -> Iterator[blocks.Note]:
        """Explain the marks that the reply uses, if any, and the numbers of its sources if it has them."""
        if not self._statuses:
            return
        items = [
            self._words("legend-item", mark=self._words(f"mark-{status}"), name=self._words(f"status-{status}"))
            for status in FactStatus
            if status in self._statuses
        ]
        spans = [blocks.Span(text=self._words("legend", marks=", ".join(items)))]
        if numbered:
            spans.append(blocks.Span(text=f" {self._words('legend-numbers')}", cites=True))
        yield blocks.Note(kind=blocks.NoteKind.INFO, spans=tuple(spans))

    def listed(self) -> Iterator[blocks.Sources]:
        """List the sources cited so far, if there are any."""
        if not self._sources:
            return
        lines = tuple(
            blocks.SourceLine(
                number=number,
                title=source.title,
                url=source.url,
                checked=self._words("source-checked", date=formats.date(self._words, source.checked_on.isoformat())),
            )
            for number, source in enumerate(self._sources.values(), start=1)
        )
        yield blocks.Sources(title=self._words("sources"), items=lines)
