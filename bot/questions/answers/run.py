"""Answering how much memory a model takes, and whether it fits into a machine."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.catalogue.schema import Model
from bot.properties.candidate import candidate_of, sizes_of
from bot.properties.hardware import BITS, memory_at
from bot.properties.identity import MEMORY
from bot.properties.model_facts import PARAMETERS
from bot.properties.reading import Known
from bot.properties.values import Weights
from bot.questions.answers.named import card_choices, group_name, named_models, single_model, subjects_of
from bot.questions.answers.parts import plain
from bot.questions.answers.verdict import verdict
from bot.questions.memory import Fit, Room, best_fit, fit, most_bits, rooms, telling
from bot.questions.question import Question
from bot.questions.setting import Setting
from bot.reply import blocks, formats
from bot.reply.blocks import Outcome, Reply, Span, Style
from bot.views.citations import Citations
from bot.views.values import word_reading
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
        parts = tuple(_about_model(setting, question, one, there, cites))
    else:
        models = tuple(sorted(models, key=_largest, reverse=True)) if there else models
        parts = tuple(_about_group(setting, question, models, there))
    return Reply(
        blocks=(*parts, *cites.legend(numbered=False), *cites.listed()),
        choices=tuple(card_choices(setting.words, setting.catalogue, question.names, models)),
        subjects=subjects_of(setting.catalogue, question.names, models),
        outcome=Outcome.FOUND,
        lang=setting.words.lang,
    )


def _about_model(
    setting: Setting, question: Question, model: Model, there: Sequence[Room], cites: Citations
) -> Iterator[blocks.Block]:
    bits = question.bits or BITS[0]
    words, catalogue = setting.words, setting.catalogue
    candidate = candidate_of(model, catalogue)
    sizes = sizes_of(model)
    if not candidate.has_weights and model.facts.openness is not None:
        yield verdict(words("run-closed", name=model.name, maker=candidate.maker.name))
        return
    if not sizes:
        yield verdict(words("run-unknown", name=model.name))
        return
    there = telling(sizes, there, bits)
    for number, room in enumerate(there):
        shown = _word_room(words, room) if number == 0 else words("gigabytes", text=str(room.memory_gb))
        yield verdict(_fit_said(words, model, sizes, room, shown, bits))
    if there:
        yield from _precision(words, sizes, there[-1], bits)
    else:
        memory = formats.listed(words, tuple(formats.number(words, memory_at(size, bits).total) for size in sizes))
        yield verdict(words("run-needs", memory=memory, name=model.name, bits=bits))
    if len(sizes) == 1:
        yield blocks.FactList(items=(*_figures(words, sizes[0], there), _weights_line(setting, model, cites)))
    else:
        yield blocks.FactList(items=tuple(_figures_of_sizes(setting, model, sizes, there, cites)))
    active = model.facts.parameters_active
    if active is not None and len(sizes) == 1 and len(there) < 2:  # two variants leave no room on a screen
        total = formats.scaled(words, sizes[0])
        yield _note(words("run-experts", total=total, active=formats.scaled(words, active.value)))
    yield _note(words("run-rule"))


def _precision(words: Words, sizes: Sequence[int], room: Room, bits: int) -> Iterator[blocks.Paragraph]:
    """Say at which precision the smallest size would fit, where it does not at the one that is meant."""
    if best_fit(sizes, room, bits)[0] is not Fit.FITS:
        most = most_bits(min(sizes), room)
        yield plain(words("run-none") if most is None else words("run-most", bits=most))


def _fit_said(  # noqa: PLR0913, PLR0917  # the parts of a sentence
    words: Words, model: Model, sizes: Sequence[int], room: Room, shown: str, bits: int
) -> str:
    found, size = best_fit(sizes, room, bits)
    memory = memory_at(size, bits).total
    name = model.name
    if len(sizes) > 1:
        name = words("run-named-size", name=name, size=formats.scaled(words, size))
    return words(
        f"run-{found}",
        name=name,
        room=shown,
        bits=bits,
        memory=formats.number(words, memory),
        left=formats.number(words, max(0, int(room.usable - memory))),
    )


def _word_room(words: Words, room: Room) -> str:
    memory = formats.number(words, room.memory_gb)
    if room.machine is None:
        return words("gigabytes", text=memory)
    key = "run-machine-shared" if room.is_shared else "run-machine"
    return words(key, name=room.machine.name, memory=memory, usable=formats.number(words, int(room.usable)))


def _figures(words: Words, size: int, there: Sequence[Room]) -> Iterator[blocks.FactLine]:
    """Yield a line for each precision; without the highest where the lowest does not fit."""
    for bits in BITS if not there or fit(memory_at(size, BITS[0]), there[-1]) is Fit.FITS else BITS[:-1]:
        memory = memory_at(size, bits)
        context = formats.decimal(words, memory.context.quantize(Decimal("0.1")))
        value = words("run-share", memory=formats.number(words, memory.total), context=context)
        note = words(f"run-fit-{fit(memory, there[-1])}") if there else ""
        yield blocks.FactLine(label=words("run-bits", bits=bits), value=value, note=note)


def _figures_of_sizes(
    setting: Setting, model: Model, sizes: Sequence[int], there: Sequence[Room], cites: Citations
) -> Iterator[blocks.FactLine]:
    """Yield a line for each size, which is a fact with a source of its own."""
    words, reading = setting.words, PARAMETERS.read(candidate_of(model, setting.catalogue))
    evidence = reading.evidence if isinstance(reading, Known) else None
    for size in sizes:
        four, eight, sixteen = (formats.number(words, memory_at(size, bits).total) for bits in BITS)
        value = words("run-sizes", four=four, eight=eight, sixteen=sixteen)
        note = words(f"run-fit-{fit(memory_at(size, BITS[0]), there[-1])}") if there else ""
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


def _about_group(
    setting: Setting, question: Question, models: Sequence[Model], there: Sequence[Room]
) -> Iterator[blocks.Block]:
    """Group the models by how they fit a machine's largest variant; without a machine, list what they take."""
    words, catalogue = setting.words, setting.catalogue
    name = group_name(catalogue, question.names)
    heavy = [model for model in models if _runnable(setting, model)]
    if not heavy:
        yield verdict(words("run-group-closed", name=name))
        return
    bits = question.bits or BITS[0]
    for room in there[-1:]:
        yield from _group_on(words, name, heavy, room, bits)
    if not there:
        sizes = [memory_at(size, bits).total for model in heavy for size in sizes_of(model)]
        least, most = formats.number(words, min(sizes)), formats.number(words, max(sizes))
        yield verdict(words("run-group-needs", least=least, most=most, name=name, bits=bits))
        yield blocks.Bullets(items=tuple((Span(text=_item(words, model, bits)),) for model in heavy[: _MOST_NAMES + 2]))
    yield _note(words("run-rule"))


def _group_on(words: Words, name: str, models: Sequence[Model], room: Room, bits: int) -> Iterator[blocks.Block]:
    grouped: dict[Fit, list[Model]] = {one: [] for one in Fit}
    for model in models:
        grouped[best_fit(sizes_of(model), room, bits)[0]].append(model)
    best = next(one for one in Fit if grouped[one])
    yield verdict(
        words(f"run-group-{best}", name=name, room=_word_room(words, room), count=len(grouped[best]), bits=bits)
    )
    shown = [(one, group) for one, group in grouped.items() if group]
    yield blocks.Bullets(items=tuple(_group_line(words, one, group, bits) for one, group in shown))


def _group_line(words: Words, one: Fit, models: Sequence[Model], bits: int) -> blocks.Spans:
    names = ", ".join(_item(words, model, bits) for model in models[:_MOST_NAMES])
    if len(models) > _MOST_NAMES:
        names = words("permission-and-more", names=names, count=len(models) - _MOST_NAMES)
    return Span(text=words(f"run-fit-{one}"), style=Style.BOLD), Span(text=f": {names}")


def _item(words: Words, model: Model, bits: int) -> str:
    sizes = (memory_at(size, bits).total for size in sizes_of(model))
    memory = formats.listed(words, tuple(formats.number(words, size) for size in sizes))
    return words("run-item", name=model.name, memory=memory)


def _runnable(setting: Setting, model: Model) -> bool:
    return isinstance(MEMORY.read(candidate_of(model, setting.catalogue)), Known)


def _largest(model: Model) -> int:
    return max(sizes_of(model), default=0)


def _note(text: str) -> blocks.Note:
    return blocks.Note(kind=blocks.NoteKind.INFO, spans=(Span(text=text),))
