"""What is replaced goes at once, and not when garbage is collected."""

import weakref
from functools import cached_property, lru_cache

import pytest

from bot.lazy import loose, make_all


class Thing:
    def __init__(self):
        self.remembered = lru_cache(loose(self.twice))
        self.made = []

    def twice(self, number):
        return 2 * number

    @cached_property
    def one(self):
        self.made.append("one")
        return 1

    @cached_property
    def two(self):
        self.made.append("two")
        return self.one + 1


def test_a_loose_method_does_what_the_method_does():
    assert Thing().remembered is not None
    thing = Thing()
    assert thing.remembered(4) == 8


def test_an_object_that_keeps_its_own_loose_method_is_freed_at_once():
    thing = Thing()
    thing.remembered(4)
    kept, alive = thing.remembered, weakref.ref(thing)
    del thing
    assert alive() is None
    with pytest.raises(ReferenceError):
        kept(5)


def test_every_cached_property_is_made_once():
    thing = Thing()
    make_all(thing)
    make_all(thing)
    assert thing.made == ["one", "two"]
