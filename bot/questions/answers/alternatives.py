"""What can take the place of a model."""

from collections.abc import Iterator, Sequence

from bot.action_codec import pack
from bot.actions import ListFamilies, StartWizard
from bot.catalogue.catalogue import is_retired
from bot.catalogue.schema import Model
from bot.properties.candidate import Candidate, candidate_of
from bot.properties.filters import Filter, Verdict, judge_all
from bot.properties.reading import Known
from bot.properties.registry import property_named
from bot.questions.answers.parts import caveat, compare_choice, model_choice, short_reply
from bot.questions.finding.replacing import HAS_WEIGHTS, Wanted, nearest_miss, wanted_of
from bot.questions.finding.substitute_wishes import PRICED, Wish, input_price
from bot.questions.finding.substitutes import (
    MOST,
    Nearness,
    Substitute,
    Substitutes,
    find_substitutes,
    is_dying,
    successors_of,
)
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.questions.understood import not_understood, read_as, word_filter
from bot.reply import blocks, formats
from bot.reply.choices import Navigate
from bot.reply.paragraphs import first_line, plain, remark
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations
from bot.views.lines import brief_value
from bot.views.subjects import model_subject

TITLED = (Wish.CHEAPER, Wish.BIGGER, Wish.SMALLER, Wish.NEWER)
"""The wishes that the title of an answer can say."""

WITH_UNIT = ("price-input", "price-output", "memory", "knowledge_cutoff", "free")
"""The properties whose values are worded with what they are."""

_MOST_TASKS = 2
"""Tasks that are named of a model: its line has no room for more."""

_MOST_VALUES = 2

_SHOWN_BY_WISH = (
    (PRICED, "price-input"),
    (frozenset({Wish.MORE_CONTEXT, Wish.SAME_CONTEXT}), "context_window"),
    (frozenset({Wish.MORE_OUTPUT}), "output_limit"),
    (frozenset({Wish.FRESHER}), "knowledge_cutoff"),
)
"""The properties by which a wish is seen to be kept."""

_SHOWN_BY_FILTER = frozenset({"free", "context_window", "output_limit", "price-input", "price-output"})


def answer_alternatives(setting: Setting, question: Question) -> Reply:
    """Answer with the model's successors where it is leaving or they are asked for, else with models alike in use."""
    wanted = wanted_of(setting.catalogue, question)
    if wanted is None:
        choice = Navigate(label=setting.words("choice-families"), action=pack(ListFamilies()))
        return short_reply(setting, setting.words("alternatives-to-what"), Outcome.INFO, choice)
    original, notes = wanted.original, tuple(not_understood(setting, question))
    asked = "successor" in question.asked
    if asked or (is_dying(original) and not wanted.wishes and not wanted.shunned):
        reply = _answer_successors(setting, wanted, notes)
        if reply is not None:
            return reply
    if wanted.wishes & PRICED and input_price(candidate_of(original, setting.catalogue)) is None:
        text = setting.words("alternatives-no-price", name=original.name)
        reply = short_reply(setting, text, Outcome.NOTHING_FITS, model_choice(original), _wizard(setting))
        return reply.model_copy(update={"subjects": (model_subject(original),)})
    shunned = wanted.shunned | {original.family} if wanted.is_plain else wanted.shunned
    found = find_substitutes(setting.catalogue, original, wanted.filters, wanted.wishes, shunned)
    if not found.found:
        return _answer_none(setting, wanted, found, notes)
    return _answer_alike(setting, wanted, found, notes, newest=asked and wanted.is_plain)


def _answer_successors(setting: Setting, wanted: Wanted, notes: Sequence[blocks.Block]) -> Reply | None:
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
        *_understood(setting, wanted, frozenset()),
        blocks.FactList(items=tuple(_fact_line(setting, cites, one, ("released",)) for one in found)),
        *notes,
        *cites.legend(),
        *cites.listed(),
    )
    return _reply(setting, parts, [one.model for one in found], original)


def _released(setting: Setting, model: Model) -> str:
    released = model.facts.released
    return formats.date_of(setting.words, released.value) if released is not None else setting.words("unknown")


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


def _answer_alike(
    setting: Setting, wanted: Wanted, substitutes: Substitutes, notes: Sequence[blocks.Block], *, newest: bool
) -> Reply:
    words, original, cites = setting.words, wanted.original, Citations(setting.words)
    title, told = _title(wanted)
    understood = tuple(_understood(setting, wanted, told))
    deciding = _deciding(wanted)
    remarks = (*_given_up(setting, substitutes.nearness, original), *_left_out(setting, substitutes.unjudged), *notes)
    crowded = len(deciding) > 1 or bool(understood) or bool(remarks)
    shown = substitutes.found[: MOST - 1 if crowded else MOST]
    lines = [_alike_line(setting, cites, one, deciding) for one in shown]
    if deciding != ("memory",):
        lines.append(_fact_line(setting, cites, candidate_of(original, setting.catalogue), deciding))
    parts = (
        *((plain(words("alternatives-newest", name=original.name)),) if newest else ()),
        first_line(words(title, name=original.name)),
        *understood,
        blocks.FactList(items=tuple(lines)),
        *remarks,
        remark(words("alternatives-chosen")),
        *cites.legend(),
        *cites.listed(),
    )
    return _reply(setting, parts, [one.candidate.model for one in shown], original)


def _answer_none(setting: Setting, wanted: Wanted, found: Substitutes, notes: Sequence[blocks.Block]) -> Reply:
    """Say that nothing meets everything, and which models would if one condition were given up."""
    words, original = setting.words, wanted.original
    miss = nearest_miss(setting.catalogue, wanted)
    near = miss.models[: MOST - 1] if miss is not None else ()
    parts = [first_line(words("alternatives-none", name=original.name)), *_understood(setting, wanted, frozenset())]
    if miss is not None:
        broken = word_filter(setting, miss.broken) if isinstance(miss.broken, Filter) else _wish(setting, miss.broken)
        names = formats.listed(words, tuple(model.name for model in near))
        parts.append(plain(words("alternatives-nearest", what=broken, models=names)))
    return Reply(
        blocks=(*parts, *_left_out(setting, found.unjudged), *notes),
        choices=(*map(model_choice, near), model_choice(original), _wizard(setting)),
        subjects=(model_subject(original),),
        outcome=Outcome.NOTHING_FITS,
        lang=words.lang,
    )


def _understood(setting: Setting, wanted: Wanted, told: frozenset[Wish]) -> Iterator[blocks.Block]:
    """Say which conditions a substitute was to meet, but for what the title tells."""
    is_told = Wish.WITH_WEIGHTS in told
    parts = [word_filter(setting, one) for one in wanted.filters if not (is_told and one == HAS_WEIGHTS)]
    parts += [_wish(setting, wish) for wish in Wish if wish in wanted.wishes - told]
    if parts:
        yield read_as(setting, parts)


def _wish(setting: Setting, wish: Wish) -> str:
    return setting.words(f"alternatives-wish-{wish}")


def _title(wanted: Wanted) -> tuple[str, frozenset[Wish]]:
    """Return the key of what the models are called together, and the wishes that it tells."""
    if wanted.at_home:
        cheaper = Wish.CHEAPER in wanted.wishes
        told = {Wish.WITH_WEIGHTS, Wish.CHEAPER} if cheaper else {Wish.WITH_WEIGHTS}
        return "alternatives-open-cheaper" if cheaper else "alternatives-open", frozenset(told)
    titles = (wish for wish in TITLED if wish in wanted.wishes)
    first = next(titles, None)
    return ("alternatives-alike", frozenset()) if first is None else (f"alternatives-{first}", frozenset({first}))


def _deciding(wanted: Wanted) -> tuple[str, ...]:
    """Return the properties that are shown of each model: what decides between them."""
    shown = [name for wishes, name in _SHOWN_BY_WISH if wishes & wanted.wishes]
    shown += ["memory"] if wanted.at_home else []
    shown += ["released"] if Wish.NEWER in wanted.wishes else []
    shown += [one.property for one in wanted.filters if one.property in _SHOWN_BY_FILTER]
    return tuple(dict.fromkeys(shown))[:_MOST_VALUES] or ("price-input",)


def _alike_line(setting: Setting, cites: Citations, one: Substitute, deciding: tuple[str, ...]) -> blocks.FactLine:
    line = _fact_line(setting, cites, one.candidate, deciding)
    if len(deciding) > 1:
        return line
    shown = _MOST_TASKS if isinstance(property_named(deciding[0]).read(one.candidate), Known) else 1
    tasks = tuple(setting.words(f"task-{task}") for task in one.common[:shown])
    return line.model_copy(update={"note": ", ".join(tasks)})


def _fact_line(setting: Setting, cites: Citations, one: Candidate, names: tuple[str, ...]) -> blocks.FactLine:
    """Show a model with some properties; where all are unknown, with how open it is."""
    for shown in (names, ("openness",)):
        readings = [(name, property_named(name).read(one)) for name in shown]
        known = [(name, reading) for name, reading in readings if isinstance(reading, Known)]
        if known:
            values = (brief_value(setting.words, setting.catalogue, reading.value) for _, reading in known)
            texts = (_with_unit(setting, name, value) for (name, _), value in zip(known, values, strict=True))
            return cites.line(one.model.name, " · ".join(texts), known[0][1].evidence)
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
        yield caveat(setting.words("alternatives-left-out", count=count))


def _reply(setting: Setting, parts: Sequence[blocks.Block], models: Sequence[Model], original: Model) -> Reply:
    return Reply(
        blocks=tuple(parts),
        choices=(*map(model_choice, models), compare_choice(setting.words, (original, *models))),
        subjects=(*map(model_subject, models), model_subject(original)),
        outcome=Outcome.FOUND,
        lang=setting.words.lang,
    )


def _wizard(setting: Setting) -> Navigate:
    return Navigate(label=setting.words("choice-choose"), action=pack(StartWizard()))
