"""What can take the place of a model."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.actions import ListFamilies, StartWizard, pack
from bot.catalogue.catalogue import Catalogue, is_retired
from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.schema import Model
from bot.properties.candidate import Candidate, candidate_of
from bot.properties.filters import Filter, Verdict, judge_all
from bot.properties.reading import Known
from bot.properties.registry import property_named
from bot.questions.answers.parts import compare_choice, first_line, model_choice, plain, remark, short_reply
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.questions.substitutes import (
    MOST,
    Nearness,
    Substitute,
    Substitutes,
    Wish,
    find_substitutes,
    input_price,
    is_dying,
    successors_of,
)
from bot.reply import blocks, formats
from bot.reply.blocks import Outcome, Reply
from bot.views.citations import Citations
from bot.views.family import newest_families
from bot.views.lines import brief_value
from bot.views.subjects import model_subject

PLAIN_WISHES = tuple(wish for wish in Wish if wish is not Wish.WITH_WEIGHTS)
"""The wishes that have a title of their own; substitutes with weights have others."""

WITH_UNIT = ("price-input", "memory")
"""The properties whose values are worded with what they are."""

_OPEN_RANK = 2
"""The rank on the ladder of openness from which weights can be downloaded."""

_MOST_TASKS = 2
"""Tasks that are named of a model: its line has no room for more."""


@dataclass(frozen=True)
class _Wanted:
    """What is to be replaced, and how."""

    original: Model
    filters: tuple[Filter, ...]
    wishes: frozenset[Wish]
    shunned: frozenset[str]
    at_home: bool

    @property
    def is_plain(self) -> bool:
        """Tell whether nothing is asked of the substitute but to come after the original."""
        return not self.wishes and not self.filters


def answer_alternatives(setting: Setting, question: Question) -> Reply:
    """Answer with the model's successors where it is leaving or they are asked for, else with models alike in use."""
    wanted = _wanted(setting, question)
    if wanted is None:
        choice = blocks.Navigate(label=setting.words("choice-families"), action=pack(ListFamilies()))
        return short_reply(setting, setting.words("alternatives-to-what"), Outcome.INFO, choice)
    original = wanted.original
    asked = "successor" in question.asked
    if asked or (is_dying(original) and not wanted.wishes and not wanted.shunned):
        reply = _answer_successors(setting, wanted)
        if reply is not None:
            return reply
    if Wish.CHEAPER in wanted.wishes and input_price(candidate_of(original, setting.catalogue)) is None:
        text = setting.words("alternatives-no-price", name=original.name)
        reply = short_reply(setting, text, Outcome.NOTHING_FITS, model_choice(original), _wizard(setting))
        return reply.model_copy(update={"subjects": (model_subject(original),)})
    shunned = wanted.shunned | {original.family} if wanted.is_plain else wanted.shunned
    found = find_substitutes(setting.catalogue, original, wanted.filters, wanted.wishes, shunned)
    return _answer_alike(setting, wanted, found, asked=asked and wanted.is_plain)


def _wanted(setting: Setting, question: Question) -> _Wanted | None:
    if not question.names:
        return None
    hit = question.names[0]
    original = _model_of(setting.catalogue, hit)
    if original is None:
        return None
    wishes = frozenset(wish for wish in Wish if wish.value in question.topics)
    memory = question.machine is not None or any(one.property == "memory" for one in question.filters)
    at_home = memory or Wish.WITH_WEIGHTS in wishes or any(map(_asks_for_weights, question.filters))
    if memory:
        wishes |= {Wish.WITH_WEIGHTS}
    shunned = frozenset({hit.id}) if hit.kind is not EntryKind.MODEL and not wishes - {Wish.WITH_WEIGHTS} else ()
    return _Wanted(original, question.filters, wishes, frozenset(shunned), at_home)


def _model_of(catalogue: Catalogue, hit: Hit) -> Model | None:
    """Return the model that stands for what is named: of a series its newest, of a family or a maker the top one."""
    match hit.kind:
        case EntryKind.MODEL:
            model = catalogue.models[hit.id]
            return catalogue.models[model.variants[0]] if model.variants and not is_dying(model) else model
        case EntryKind.FAMILY:
            return catalogue.top_of(hit.id)
        case EntryKind.LAB:
            families = (family for family in newest_families(catalogue) if family.lab == hit.id)
            return next((top for family in families if (top := catalogue.top_of(family.id)) is not None), None)
        case EntryKind.TERM:
            return None


def _asks_for_weights(one: Filter) -> bool:
    return one.property == "openness" and one.amount is not None and one.amount >= _OPEN_RANK and not one.ids


def _answer_successors(setting: Setting, wanted: _Wanted) -> Reply | None:
    """Answer with the living models that come after a model; None where no such model meets the conditions."""
    words, catalogue, original = setting.words, setting.catalogue, wanted.original
    successors = successors_of(catalogue, original)
    candidates = (candidate_of(model, catalogue) for model in successors.models)
    found = [one for one in candidates if judge_all(wanted.filters, one) is Verdict.MET]
    if wanted.wishes:
        allowed = find_substitutes(catalogue, original, wanted.filters, wanted.wishes, wanted.shunned).found
        ids = {one.candidate.model.id for one in allowed}
        found = [one for one in found if one.model.id in ids]
    if not found:
        return None
    found = found if len(found) <= MOST else [*found[: MOST - 1], found[-1]]
    first, cites = found[0].model, Citations(words)
    key = "alternatives-successor" if successors.named else "alternatives-successor-unnamed"
    parts = (
        first_line(words(key, name=first.name, date=_released(setting, first))),
        *_state_lines(setting, original),
        blocks.FactList(items=tuple(_fact_line(setting, cites, one, "released") for one in found)),
        *cites.legend(),
        *cites.listed(),
    )
    return _reply(setting, parts, [one.model for one in found], original)


def _released(setting: Setting, model: Model) -> str:
    released = model.facts.released
    return formats.date(setting.words, released.value) if released is not None else setting.words("unknown")


def _state_lines(setting: Setting, original: Model) -> Iterator[blocks.Block]:
    """Say when the model that is to be replaced leaves, where it does."""
    words, retired = setting.words, original.facts.retired_on
    if not is_dying(original):
        return
    gone = is_retired(original)
    if retired is None:
        yield plain(words("alternatives-gone-once" if gone else "alternatives-leaving-someday", name=original.name))
        return
    key = "alternatives-gone" if gone else "alternatives-leaving"
    yield plain(words(key, name=original.name, date=formats.date(words, retired.value)))


def _answer_alike(setting: Setting, wanted: _Wanted, substitutes: Substitutes, *, asked: bool) -> Reply:
    words, original, cites = setting.words, wanted.original, Citations(setting.words)
    shown = substitutes.found[:MOST]
    if not shown:
        text = words("alternatives-none", name=original.name)
        reply = short_reply(setting, text, Outcome.NOTHING_FITS, model_choice(original), _wizard(setting))
        left_out = tuple(_left_out(setting, substitutes.unjudged))
        subjects = (model_subject(original),)
        return reply.model_copy(update={"blocks": (*reply.blocks, *left_out), "subjects": subjects})
    deciding = _deciding(wanted)
    lines = [_alike_line(setting, cites, one, deciding) for one in shown]
    if deciding == "price-input":
        lines.append(_fact_line(setting, cites, candidate_of(original, setting.catalogue), deciding))
    last = (plain(words("alternatives-newest", name=original.name)),) if asked else ()
    parts = (
        *last,
        first_line(words(_title(wanted), name=original.name)),
        blocks.FactList(items=tuple(lines)),
        *_given_up(setting, substitutes.nearness, original),
        *_left_out(setting, substitutes.unjudged),
        *cites.legend(),
        *cites.listed(),
    )
    return _reply(setting, parts, [one.candidate.model for one in shown], original)


def _title(wanted: _Wanted) -> str:
    """Return the key of what the models are called together."""
    match wanted:
        case _Wanted(at_home=True) if Wish.CHEAPER in wanted.wishes:
            return "alternatives-open-cheaper"
        case _Wanted(at_home=True):
            return "alternatives-open"
        case _:
            titles = (f"alternatives-{wish}" for wish in PLAIN_WISHES if wish in wanted.wishes)
            return next(titles, "alternatives-alike")


def _deciding(wanted: _Wanted) -> str:
    """Return the property that is shown of each model: what decides between them."""
    if Wish.CHEAPER in wanted.wishes:
        return "price-input"
    if wanted.at_home:
        return "memory"
    if Wish.NEWER in wanted.wishes:
        return "released"
    return "price-input"


def _alike_line(setting: Setting, cites: Citations, one: Substitute, deciding: str) -> blocks.FactLine:
    line = _fact_line(setting, cites, one.candidate, deciding)
    shown = _MOST_TASKS if isinstance(property_named(deciding).read(one.candidate), Known) else 1
    tasks = tuple(setting.words(f"task-{task}") for task in one.common[:shown])
    return line.model_copy(update={"note": ", ".join(tasks)})


def _fact_line(setting: Setting, cites: Citations, one: Candidate, name: str) -> blocks.FactLine:
    """Show a model with one property; where that is unknown, with how open it is."""
    for shown in (name, "openness"):
        reading = property_named(shown).read(one)
        if isinstance(reading, Known):
            value = brief_value(setting.words, setting.catalogue, reading.value)
            return cites.line(one.model.name, _with_unit(setting, shown, value), reading.evidence)
    return blocks.FactLine(label=one.model.name, value=setting.words("unknown"))


def _with_unit(setting: Setting, name: str, value: str) -> str:
    return setting.words(f"alternatives-{name}", value=value) if name in WITH_UNIT else value


def _given_up(setting: Setting, nearness: Nearness, original: Model) -> Iterator[blocks.Block]:
    """Say in what the models are not as near as they should be."""
    if not nearness.context:
        yield remark(setting.words("alternatives-less-context", name=original.name))
    elif not nearness.tier:
        yield remark(setting.words("alternatives-other-tier", name=original.name))


def _left_out(setting: Setting, count: int) -> Iterator[blocks.Block]:
    if count:
        yield remark(setting.words("alternatives-left-out", count=count))


def _reply(setting: Setting, parts: Sequence[blocks.Block], models: Sequence[Model], original: Model) -> Reply:
    return Reply(
        blocks=tuple(parts),
        choices=(*map(model_choice, models), compare_choice(setting.words, (original, *models))),
        subjects=(*map(model_subject, models), model_subject(original)),
        outcome=Outcome.FOUND,
        lang=setting.words.lang,
    )


def _wizard(setting: Setting) -> blocks.Navigate:
    return blocks.Navigate(label=setting.words("choice-choose"), action=pack(StartWizard()))
