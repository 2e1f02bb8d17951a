"""Which changes each watch is about."""

from collections.abc import Iterable, Iterator, Sequence

from bot.catalogue.catalogue import Catalogue, lab_id
from bot.watching.changes import Change, ChangeKind, below, in_order
from bot.watching.state import States
from bot.watching.watch import Watch, WatchKind

_NEW = frozenset({ChangeKind.CAME_OUT, ChangeKind.ANNOUNCED})


class Comparison:
    """Two states of the catalogue with what has changed between them."""

    def __init__(self, catalogue: Catalogue, before: States, after: States, changes: Sequence[Change]) -> None:
        self._catalogue = catalogue
        self._before = before
        self._after = after
        self._changes = changes

    def news_of(self, watches: Iterable[Watch]) -> tuple[Change, ...]:
        """List what has changed of all that somebody watches, each thing once."""
        found = dict.fromkeys(change for watch in watches for change in self._of(watch))
        cheaper = {change.model for change in found if change.kind is ChangeKind.BELOW}
        told = [one for one in found if one.kind is not ChangeKind.PRICE or one.model not in cheaper]
        return in_order(told)

    def _of(self, watch: Watch) -> Iterator[Change]:
        match watch.kind:
            case WatchKind.MODEL:
                yield from (one for one in self._changes if one.model == watch.subject)
            case WatchKind.FAMILY:
                yield from (one for one in self._changes if self._family(one.model) == watch.subject)
            case WatchKind.LAB:
                models = self._catalogue.models
                yield from (
                    one for one in self._changes if one.model in models and lab_id(models[one.model]) == watch.subject
                )
            case WatchKind.NEW:
                yield from (one for one in self._changes if one.kind in _NEW)
            case WatchKind.PRICE if watch.limit is not None:
                model = watch.subject
                change = below(model, watch.limit, self._before.get(model), self._after.get(model))
                yield from () if change is None else (change,)
            case WatchKind.PRICE:
                return

    def _family(self, model: str) -> str | None:
        """Return the family of a model that people have checked."""
        return self._catalogue.models[model].family if model in self._catalogue.models else None
