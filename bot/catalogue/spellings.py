"""How people spell names, as `data/aliases.toml` holds it."""

from pydantic import Field

from bot.values import Value


class Spellings(Value):
    """The ways in which people spell names; see `data/aliases.toml`."""

    family: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    line: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    model: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    lab: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    term: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    word: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """A word of names, with its other spellings."""
    noise: tuple[str, ...] = ()
    """Words around a name that are no part of it."""
    asking: tuple[str, ...] = ()
    """Those of them that ask what something is."""
    topic: tuple[str, ...] = ()
    """Words of questions about models: no part of a name, but a sign that one is meant."""
    optional: tuple[str, ...] = ()
    """Words of names that people leave out or add, such as preview."""
    suffixes: tuple[str, ...] = ()
    """Words that set members of a family apart, such as mini: alone they name nothing."""
    bare: tuple[str, ...] = ()
    """Those of them after which, alone, it is asked which model is meant."""
    common: tuple[str, ...] = ()
    """Names that are everyday words too: in running text they need company."""
    borrowed: tuple[str, ...] = ()
    """Names that mean something else too: in running text they need company, or a text about models."""
    telling: tuple[str, ...] = ()
    """Words that name a model without its family, such as opus and 4o."""
    billions: tuple[str, ...] = ()
    """Words after a number that make it a size in billions."""
    ordinary: tuple[str, ...] = ()
    """Words of the language that look like names: they are never taken for one."""
    hosts: tuple[str, ...] = ()
    """What APIs and hubs put before an id, up to a dot."""
    tags: tuple[str, ...] = ()
    """What APIs and hubs put after an id: ways of packing, modes of serving."""
