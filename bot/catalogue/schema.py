"""The catalogue's entries, as their TOML files hold them. An entry's id is its path."""

from enum import StrEnum

from pydantic import Field

from bot.catalogue.facts import Fact, PartialDate, Slug, Source, Texts, Url
from bot.catalogue.limits import BeyondLimit, RevenueLimit, UserLimit
from bot.catalogue.offers import Offer
from bot.catalogue.spellings import ProductKind
from bot.catalogue.spoken import Languages
from bot.catalogue.stories import Claim, FamilyTexts
from bot.values import Value


class ModelKind(StrEnum):
    """The kinds of entry under `models/`."""

    LLM = "llm"
    ENCODER = "encoder"
    VIDEO = "video"
    ASSISTANT = "assistant"
    """A product built on models, such as Bard."""
    PROJECT = "project"
    """A library, leaderboard or site of the field."""
    SERIES = "series"
    """A generation named as a whole, such as Claude 3; `variants` lists its models."""


class FamilyKind(StrEnum):
    """The kinds of family."""

    LLM = "llm"
    ANCESTOR = "ancestor"
    ECOSYSTEM = "ecosystem"


class Lifecycle(StrEnum):
    """The stages in a model's life."""

    ANNOUNCED = "announced"
    ACTIVE = "active"
    DEPRECATED = "deprecated"
    RETIRED = "retired"


class Openness(StrEnum):
    """The rungs of the ladder from closed to open."""

    INTERNAL = "internal"
    """Never offered to outsiders."""
    API = "api"
    """Used through the maker's service only."""
    RESTRICTED_WEIGHTS = "restricted_weights"
    """Weights to download, under a licence that limits who may use them or for what."""
    FREE_WEIGHTS = "free_weights"
    """Weights under a permissive licence; training data and code are not all published."""
    OPEN_SOURCE = "open_source"
    """Weights, training code and data information, all under open licences."""


class Modality(StrEnum):
    """The kinds of content that go in or come out."""

    TEXT = "text"
    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    PDF = "pdf"


class Tier(StrEnum):
    """The place of a model in its maker's own range when it was new."""

    FLAGSHIP = "flagship"
    WORKHORSE = "workhorse"
    SMALL = "small"


class Task(StrEnum):
    """The jobs that people choose a model for."""

    CHAT = "chat"
    WRITING = "writing"
    CODE = "code"
    ANALYSIS = "analysis"
    SUPPORT = "support"
    AGENTS = "agents"
    TRANSLATION = "translation"
    RESEARCH = "research"
    VISION = "vision"


class RussianLevel(StrEnum):
    """How well a model's makers provide for Russian."""

    NATIVE = "native"
    """Made mainly for Russian."""
    SUPPORTED = "supported"
    """Russian is among the languages the maker lists, or measured good by others."""
    PARTIAL = "partial"
    """Understands Russian, without a promise of quality."""
    POOR = "poor"


class Permission(StrEnum):
    """Whether a licence permits something."""

    YES = "yes"
    CONDITIONS = "conditions"
    NO = "no"


class Availability(StrEnum):
    """Whether a lab's own service is offered in a region."""

    YES = "yes"
    LIMITED = "limited"
    NO = "no"


class Region(StrEnum):
    """The regions of use and of data processing."""

    RU = "ru"
    EU = "eu"
    US = "us"
    CN = "cn"
    OTHER = "other"


class Assurance(StrEnum):
    """The promises that a lab's business terms can make."""

    NO_TRAINING = "no_training"
    """Customers' API data are not used for training by default."""
    ZERO_RETENTION = "zero_retention"
    """Storing nothing can be agreed."""
    SOC2 = "soc2"
    ISO27001 = "iso27001"
    FZ152 = "fz152"
    """Processing under the Russian law on personal data."""


class Facts(Value):
    """The facts of one model. An absent fact is unknown."""

    released: Fact[PartialDate] | None = None
    """First public availability, or the paper where there was none."""
    lifecycle: Fact[Lifecycle] | None = None
    deprecated_on: Fact[PartialDate] | None = None
    retired_on: Fact[PartialDate] | None = None
    openness: Fact[Openness] | None = None
    licence: Fact[Slug] | None = None
    """The id of a file in `licences/`."""
    weights: Fact[Url] | None = None
    base: Fact[str] | None = None
    """The id of the model from whose weights it was trained; where that has no entry, of the family it belongs to."""
    parameters_total: Fact[int] | None = None
    """Weights in all, as a count; of the largest size where there are several."""
    parameters_active: Fact[int] | None = None
    """Weights used per token, for a mixture of experts."""
    parameter_sizes: Fact[tuple[int, ...]] | None = None
    """Every published size, where one entry stands for several."""
    training_tokens: Fact[int] | None = None
    context_window: Fact[int] | None = None
    """Tokens, the largest documented."""
    output_limit: Fact[int] | None = None
    """Tokens in one answer."""
    context_cache: Fact[tuple[int, ...]] | None = None
    """Bytes that it keeps of every token of its context, at 16 bits: for each of its sizes, from the smallest.

    Only layers that keep every token count: not those that look back a fixed number of tokens, nor those that keep a
    state of a fixed size. With grouped queries a layer keeps 2 x key-value heads x size of a head numbers
    (https://arxiv.org/abs/2305.13245), half of that where keys serve as values too; with latent attention the rank of
    the compressed keys and values + the size of a rotated key, once for all heads (https://arxiv.org/abs/2405.04434,
    section 2.1.3). A number takes 2 bytes.
    """
    modalities_in: Fact[tuple[Modality, ...]] | None = None
    modalities_out: Fact[tuple[Modality, ...]] | None = None
    reasoning: Fact[bool] | None = None
    """Thinks before it answers, always or on request."""
    tool_use: Fact[bool] | None = None
    completion: Fact[bool] | None = None
    """Made for filling in code between what stands before and after, as editors ask for while somebody types."""
    knowledge_cutoff: Fact[PartialDate] | None = None
    fine_tuning: Fact[bool] | None = None
    """The maker sells fine-tuning of it; for open weights the licence tells."""
    tier: Fact[Tier] | None = None
    strengths: Fact[tuple[Task, ...]] | None = None
    russian: Fact[RussianLevel] | None = None
    languages: Fact[Languages] | None = None


class Entry(Value):
    """Base class of all entries."""

    id: str
    """The entry's path; given by the loader, never written in the file."""
    name: str = Field(min_length=1, max_length=60)
    aliases: tuple[str, ...] = ()
    sources: dict[Slug, Source] = Field(default_factory=dict)


class Model(Entry):
    """A model; id `<lab>/<stem>`."""

    family: Slug
    kind: ModelKind = ModelKind.LLM
    line: Slug | None = None
    """The product line across versions, such as `claude-opus`: its newest member answers for it."""
    api_ids: tuple[str, ...] = ()
    """Ids that APIs and hubs use for it, dated snapshots too."""
    variants: tuple[str, ...] = ()
    """Model ids that a series stands for."""
    unchecked: bool = False
    """Whether all that is known of it stands in other catalogues, and nobody has checked it."""
    successor: str | None = None
    """The model id that its maker, or its place in the line, puts after it."""
    undisclosed: tuple[str, ...] = ()
    """Names of facts that the maker has chosen not to publish."""
    summary: Texts
    """One sentence per language, at most 160 characters."""
    facts: Facts = Field(default_factory=Facts)
    offers: tuple[Offer, ...] = ()


class Family(Entry):
    """A family of models; id `<stem>`."""

    lab: Slug
    kind: FamilyKind = FamilyKind.LLM
    predecessors: tuple[Slug, ...] = ()
    flagship: str | None = None
    """The id of its top model today."""
    texts: dict[str, FamilyTexts]
    text_sources: tuple[str, ...] = Field(min_length=1)
    claims: tuple[Claim, ...] = ()


class Licence(Entry):
    """A licence; id `<stem>`."""

    names: Texts = Field(default_factory=dict)
    """What it is called in a language, where that differs from `name`."""
    url: Url | None = None
    openness: Openness
    """The rung that the licence alone allows at the most."""
    download: Permission
    change: Permission
    sell: Permission
    conditions: Texts = Field(default_factory=dict)
    """The main conditions in a sentence, where some permission has them."""
    excluded: tuple[Region, ...] = ()
    """Regions whose people it gives no rights."""
    excluded_multimodal: tuple[Region, ...] = ()
    """Regions whose people it gives no rights to those of its models that read more than text."""
    train_on_output: Fact[Permission] | None = None
    """Whether other models may be trained on the answers."""
    train_on_output_note: Texts = Field(default_factory=dict)
    """What the licence says on it, in a sentence."""
    user_limit: UserLimit | None = None
    revenue_limit: RevenueLimit | None = None
    beyond_limits: BeyondLimit | None = None
    """What it asks of those above either limit."""


class Term(Entry):
    """A word of the glossary; id `<stem>`."""

    names: Texts
    short: Texts
    """One sentence."""
    long: Texts
    """A paragraph."""
    asked: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """How people ask about it without its name, in each language."""
    see_also: tuple[Slug, ...] = ()


class Signpost(Entry):
    """Something people ask for that is no text model: what it is and where to look; id `<stem>`."""

    names: Texts = Field(default_factory=dict)
    """What it is called in a language, where that differs from `name`."""
    kind: ProductKind
    what: Texts
    """One sentence per language, at most 130 characters."""
    maker: Fact[str]
    released: Fact[PartialDate] | None = None
    """When it was first shown or opened to the public, whatever its version."""
    retired_on: Fact[PartialDate] | None = None
    openness: Fact[Openness] | None = None
    related: tuple[str, ...] = ()
    """Entries to go on to, each as `<kind>/<id>`, such as `family/gpt` and `term/rag`."""
    site: Url | None = None
