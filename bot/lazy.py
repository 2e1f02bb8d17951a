"""What is made when it is first needed, and how it can be made now, and be let go at once."""

from collections.abc import Callable
from functools import cached_property
from typing import ParamSpec, TypeVar
from weakref import WeakMethod

P = ParamSpec("P")
T = TypeVar("T")


def make_all(value: object) -> None:
    """Make every cached property of an object now."""
    for name, member in vars(type(value)).items():
        if isinstance(member, cached_property):
            getattr(value, name)


def loose(method: Callable[P, T]) -> Callable[P, T]:
    """Return a function that calls a method of an object for as long as others keep that object.

    An object that keeps its own method is freed only when garbage is collected, which holds up all answers.
    """
    kept = WeakMethod(method)

    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        alive = kept()
        if alive is None:
            raise ReferenceError("the object of this method is gone")
        return alive(*args, **kwargs)

    return call
