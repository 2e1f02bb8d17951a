"""How people spell names, as `data/aliases.toml` holds it."""

from enum import StrEnum

from pydantic import Field

from bot.values import Value


class ProductKind(StrEnum):
    """What a product is of which the catalogue has no entry, as its name tells it; what tells the most comes first."""

    GUARD = "guard"
    """It judges whether contents are safe."""
    RERANKING = "reranking"
    EMBEDDING = "embedding"
    OCR = "ocr"
    TRANSCRIPTION = "transcription"
    """It writes down speech."""
    TRANSLATION = "translation"
    MUSIC = "music"
    SPEECH = "speech"
    """It reads texts aloud."""
    VIDEO = "video"
    IMAGE = "image"
    VOICE = "voice"
    """It hears and speaks."""
    SEARCH = "search"
    TOOL = "tool"
    """It is no model, but a program or service that uses models."""
    TUNED = "tuned"
    """Somebody trained another model further."""
    MODEL = "model"
    """It is a language model of its own."""
    VARIANT = "variant"
    """It is made from a model that its name holds, or beside it."""
    FOREIGN = "foreign"
    """It is made by somebody of whom the catalogue has nothing."""


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
    thinking: tuple[str, ...] = ()
    """Words after an id that turn the thinking of a model on or off."""
    served: tuple[str, ...] = ()
    """Words in an id that say who serves a model and how: they make it no other."""
    editions: tuple[str, ...] = ()
    """Words that, with suffixes, tell the versions of what is no text model, such as schnell."""
    tuned_from: dict[str, str] = Field(default_factory=dict)
    """What names of fine-tunes call models, such as l3.3, and what the models are called."""
    product: dict[ProductKind, tuple[str, ...]] = Field(default_factory=dict)
    """Names of products of which the catalogue has no entry."""
    job: dict[ProductKind, tuple[str, ...]] = Field(default_factory=dict)
    """Words that make a name that of another product, wherever they stand beside it."""
    job_in_id: dict[ProductKind, tuple[str, ...]] = Field(default_factory=dict)
    """Words that do so in an id; elsewhere they are everyday words."""
