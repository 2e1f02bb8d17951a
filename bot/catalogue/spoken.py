"""The languages that a model knows, as its maker lists them."""

from typing import Annotated

from pydantic import Field, StringConstraints

from bot.values import Value

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[a-z]{4})?$")]
"""An ISO 639-1 code, or 639-3 where there is none; with a script where a maker counts two of one language."""


class Languages(Value):
    """The languages that a maker says its model knows."""

    named: tuple[LanguageCode, ...] = ()
    """Those that it names, in its order."""
    count: int | None = Field(default=None, gt=0)
    """How many there are by its own count, where it gives one."""
    more: bool = False
    """Whether it says that there are others than those named."""

    @property
    def number(self) -> int:
        """Return how many there are, as far as is known."""
        return max(self.count or 0, len(self.named))
