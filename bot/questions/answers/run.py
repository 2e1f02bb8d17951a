"""Answering how much memory a model takes, with the context that is asked for, and whether it fits into a machine."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of, sizes_of
from bot.properties.context_cache import cache_of
from bot.properties.filters import context_asked
from bot.properties.hardware import BITS
from bot.properties.identity import MEMORY
from bot.properties.model_facts import CONTEXT_CACHE, PARAMETERS
from bot.properties.reading import Known
from bot.properties.values import PerToken, Weights
from bot.questions.answers.cited import cited_reply
from bot.questions.answers.named import group_name, named_models, single_model
from bot.questions.answers.verdict import verdict
from bot.questions.finding.memory import Fit, Load, Room, best_fit, fit, most_bits, rooms, telling
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.reply import blocks, formats
from bot.reply.blocks import Span, Style
from bot.reply.paragraphs import plain, remark
from bot.reply.reply import Reply
from bot.views.citations import Citations
from bot.views.values import word_reading, word_value
from bot.words import Words

_MOST_NAMES = 4
"""Models that are named for an answer; the others are counted."""


def answer_run(setting: Setting, question: Question) -> Reply:
    """Say whether models fit into the memory that is named, or how much they take.

    Raises:
        UserError: the question names no model.
    """
    models = named_models(setting.catalogue, question.names)
    one, cites = single_model(setting.catalogue, question.names), Citations(setting.words)
    there = rooms(setting.catalogue.machines, question.machine, question.filters)
    if one is not None:
        parts = _about_model(setting, question, one, there, cites)
    else:
        models = tuple(sorted(models, key=_largest, reverse=True)) if there else models
        parts = _about_group(setting, question, models, there)
    return cited_reply(setting, question, models, parts, cites)


def _about_model(
    setting: Setting, question: Question, model: Model, there: Sequence[Room], cites: Citations
) -> Iterator[blocks.Block]:
    bits = question.bits or BITS[0]
    words, candidate = setting.words, candidate_of(model, setting.catalogue)
    if not candidate.has_weights and model.facts.openness is not None:
        yield verdict(words("run-closed", name=model.name, maker=candidate.maker.name))
        return
    if not sizes_of(model):
        yield verdict(words("run-unknown", name=model.name))
        return
    tokens, window = context_asked(question.filters), confirmed_value(model.facts.context_window)
    if tokens is not None and window is not None and tokens > window:
        yield verdict(words("run-window", name=model.name, window=formats.tokens(words, window)))
        tokens = window
    load = Load(candidate, tokens)
    if not load.sizes:
        yield verdict(words("run-uncounted", name=model.name, tokens=formats.short_tokens(words, tokens or 0)))
        yield plain(words("run-uncounted-short"))
        load = Load(candidate)
    there = telling(load, there, bits)
    for number, room in enumerate(there):
        shown = _word_room(words, room) if number == 0 else words("gigabytes", text=str(room.memory_gb))
        yield verdict(_fit_said(words, load, room, shown, bits))
    if there and tokens is None:
        yield from _precision(words, load, there[-1], bits)
    elif not there:
        yield verdict(_needs(words, load, bits))
    if len(load.sizes) == 1:
        lines = [*_figures(words, load, there, tokens), _weights_line(setting, model, cites)]
        yield blocks.FactList(items=(*lines, *_cache_line(setting, load, cites)))
    else:
        yield blocks.FactList(items=tuple(_figures_of_sizes(setting, load, there, cites)))
    yield from _notes(words, load, tokens, there)


def _notes(words: Words, load: Load, tokens: int | None, there: Sequence[Room]) -> Iterator[blocks.Note]:
    """Say what the figures count."""
    active = load.candidate.model.facts.parameters_active
    roomy = len(there) < 2 and tokens is None  # two variants, or what a context takes, leave no room on a screen
    if active is not None and len(load.sizes) == 1 and roomy:
        total = formats.scaled(words, load.sizes[0])
        yield remark(words("run-experts", total=total, active=formats.scaled(words, active.value)))
    counted = "run-rule-long" if load.is_long else "run-rule-short"
    yield remark(words("run-rule" if tokens is None else counted))


def _needs(words: Words, load: Load, bits: int) -> str:
    name = load.candidate.model.name
    memory = formats.listed(words, tuple(formats.number(words, load.at(size, bits).total) for size in load.sizes))
    if not load.is_long or len(load.sizes) > 1:
        return words("run-needs", memory=memory, name=name, bits=bits)
    return words("run-needs-long", name=name, bits=bits, **_parts(words, load, load.sizes[0], bits))


def _parts(words: Words, load: Load, size: int, bits: int) -> dict[str, str]:
    """Return what a model takes, and of that its weights and its context."""
    memory = load.at(size, bits)
    return {
        "memory": formats.number(words, memory.total),
        "weights": formats.gigabytes(words, memory.rest),
        "cache": formats.gigabytes(words, memory.cache),
        "tokens": formats.short_tokens(words, load.tokens or 0),
    }


def _precision(words: Words, load: Load, room: Room, bits: int) -> Iterator[blocks.Paragraph]:
    """Say at which precision the smallest size would fit, where it does not at the one that is meant."""
    if best_fit(load, room, bits)[0] is not Fit.FITS:
        most = most_bits(load, min(load.sizes), room)
        yield plain(words("run-none") if most is None else words("run-most", bits=most))


def _fit_said(words: Words, load: Load, room: Room, shown: str, bits: int) -> str:
    found, size = best_fit(load, room, bits)
    memory, name = load.at(size, bits), load.candidate.model.name
    if len(load.sizes) > 1:
        name = words("run-named-size", name=name, size=formats.scaled(words, size))
    left = formats.number(words, max(0, int(room.usable - memory.total)))
    if not load.is_long:
        total = formats.number(words, memory.total)
        return words(f"run-{found}", name=name, room=shown, bits=bits, memory=total, left=left)
    said = words(f"run-{found}-long", name=name, room=shown, bits=bits, left=left, **_parts(words, load, size, bits))
    most = load.most_tokens(size, bits, room)
    if found is Fit.FITS or most is None:
        return said
    return f"{said} {words('run-shorter', tokens=formats.short_tokens(words, most))}"


def _word_room(words: Words, room: Room) -> str:
    memory = formats.number(words, room.memory_gb)
    if room.machine is None:
        return words("gigabytes", text=memory)
    key = "run-machine-shared" if room.is_shared else "run-machine"
    return words(key, name=room.machine.name, memory=memory, usable=formats.number(words, int(room.usable)))


def _figures(words: Words, load: Load, there: Sequence[Room], tokens: int | None) -> Iterator[blocks.FactLine]:
    """Yield a line for each precision; without the highest where the lowest does not fit, or a context is asked for."""
    size = load.sizes[0]
    all_fit = not there or (tokens is None and fit(load.at(size, BITS[0]), there[-1]) is Fit.FITS)
    for bits in BITS if all_fit else BITS[:-1]:
        memory = load.at(size, bits)
        context = formats.decimal(words, memory.context.quantize(Decimal("0.1")))
        context = formats.gigabytes(words, memory.cache) if load.is_long else context
        value = words("run-share", memory=formats.number(words, memory.total), context=context)
        note = words(_fit_key(load, fit(memory, there[-1]))) if there else ""
        yield blocks.FactLine(label=words("run-bits", bits=bits), value=value, note=note)


def _fit_key(load: Load, one: Fit) -> str:
    """Return the key of how a model fits; of a long context, that a shorter one does."""
    return "run-fit-shorter" if load.is_long and one is Fit.TIGHT else f"run-fit-{one}"


def _figures_of_sizes(
    setting: Setting, load: Load, there: Sequence[Room], cites: Citations
) -> Iterator[blocks.FactLine]:
    """Yield a line for each size, which is a fact with a source of its own."""
    words, reading = setting.words, PARAMETERS.read(load.candidate)
    evidence = reading.evidence if isinstance(reading, Known) else None
    for size in load.sizes:
        four, eight, sixteen = (formats.number(words, load.at(size, bits).total) for bits in BITS)
        value = words("run-sizes", four=four, eight=eight, sixteen=sixteen)
        note = words(_fit_key(load, fit(load.at(size, BITS[0]), there[-1]))) if there else ""
        yield cites.line(formats.scaled(words, size), value, evidence, note)


def _weights_line(setting: Setting, model: Model, cites: Citations) -> blocks.FactLine:
    """Show the number of weights that the estimate is made from, with its source."""
    reading = PARAMETERS.read(candidate_of(model, setting.catalogue))
    evidence = None
    if isinstance(reading, Known):
        evidence = reading.evidence
        if isinstance(reading.value, Weights):
            reading = Known(Weights(reading.value.sizes), evidence)  # the active share has its own line
    value = word_reading(setting.words, setting.catalogue, PARAMETERS, reading)
    return cites.line(setting.words(PARAMETERS.label), value, evidence)


def _cache_line(setting: Setting, load: Load, cites: Citations) -> Iterator[blocks.FactLine]:
    """Show what is kept of every token of the context, with its source, where the estimate is made from it."""
    cache = cache_of(load.candidate, load.sizes[0]) if load.is_long else None
    if cache is not None:
        value = word_value(setting.words, setting.catalogue, PerToken((cache.per_token,)))
        yield cites.line(setting.words(CONTEXT_CACHE.label), value, cache.evidence)


def _about_group(
    setting: Setting, question: Question, models: Sequence[Model], there: Sequence[Room]
) -> Iterator[blocks.Block]:
    """Group the models by how they fit a machine's largest variant; without a machine, list what they take."""
    words, catalogue = setting.words, setting.catalogue
    name = group_name(catalogue, question.names)
    tokens = context_asked(question.filters)
    runnable = [Load(candidate_of(model, catalogue), tokens) for model in models if _runnable(setting, model)]
    heavy = [load for load in runnable if load.sizes]
    if not runnable:
        yield verdict(words("run-group-closed", name=name))
        return
    bits = question.bits or BITS[0]
    if not heavy:
        yield verdict(words("run-group-uncounted", name=name, tokens=formats.short_tokens(words, tokens or 0)))
        return
    for room in there[-1:]:
        yield from _group_on(words, name, heavy, room, bits)
    if not there:
        sizes = [load.at(size, bits).total for load in heavy for size in load.sizes]
        least, most = formats.number(words, min(sizes)), formats.number(words, max(sizes))
        yield verdict(words("run-group-needs", least=least, most=most, name=name, bits=bits))
        yield blocks.Bullets(items=tuple((Span(text=_item(words, load, bits)),) for load in heavy[: _MOST_NAMES + 2]))
    if len(heavy) < len(runnable):
        yield remark(words("run-group-left", count=len(runnable) - len(heavy)))
    if heavy[0].is_long:
        yield remark(words("run-rule-group", tokens=formats.short_tokens(words, tokens or 0)))
    else:
        yield remark(words("run-rule"))


def _group_on(words: Words, name: str, loads: Sequence[Load], room: Room, bits: int) -> Iterator[blocks.Block]:
    grouped: dict[Fit, list[Load]] = {one: [] for one in Fit}
    for load in loads:
        grouped[best_fit(load, room, bits)[0]].append(load)
    best = next(one for one in Fit if grouped[one])
    yield verdict(
        words(f"run-group-{best}", name=name, room=_word_room(words, room), count=len(grouped[best]), bits=bits)
    )
    shown = [(_fit_key(group[0], one), group) for one, group in grouped.items() if group]
    most = _MOST_NAMES if len(shown) < len(Fit) else _MOST_NAMES - 1
    yield blocks.Bullets(items=tuple(_group_line(words, key, group, bits, most) for key, group in shown))


def _group_line(words: Words, key: str, loads: Sequence[Load], bits: int, most: int) -> blocks.Spans:
    names = ", ".join(_item(words, load, bits) for load in loads[:most])
    if len(loads) > most:
        names = words("permission-and-more", names=names, count=len(loads) - most)
    return Span(text=words(key), style=Style.BOLD), Span(text=f": {names}")


def _item(words: Words, load: Load, bits: int) -> str:
    sizes = (load.at(size, bits).total for size in load.sizes)
    memory = formats.listed(words, tuple(formats.number(words, size) for size in sizes))
    return words("run-item", name=load.candidate.model.name, memory=memory)


def _runnable(setting: Setting, model: Model) -> bool:
    return isinstance(MEMORY.read(candidate_of(model, setting.catalogue)), Known)


def _largest(model: Model) -> int:
    return max(sizes_of(model), default=0)
