"""What holds in the application of a maker: what is promised of the API says nothing of it."""

from collections.abc import Iterable
from dataclasses import replace

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.plans import Training
from bot.catalogue.schema import Assurance, Modality, Region
from bot.properties.candidate import READY_MADE, Candidate, Way
from bot.properties.filters import Filter, Operator, Verdict, asks_for_context, judge, parts, worst_of
from bot.properties.model_facts import INPUTS, OUTPUTS
from bot.properties.service import HAD_NAMES, trained_in_app

OF_PLANS = frozenset({"assurances", "regions", *(f"data_{region}" for region in Region)}) | HAD_NAMES
"""What each plan says for itself."""


def asks_for_app(one: Filter) -> bool:
    """Tell whether a condition asks for an application."""
    return one.property == "way" and one.operator is Operator.ANY_OF and not one.others and one.ids <= READY_MADE


def is_of_plan(one: Filter) -> bool:
    """Tell whether a condition is about what each plan says for itself."""
    return all(part.property in OF_PLANS for part in parts(one))


def in_app(candidate: Candidate) -> Candidate:
    """Return a model of a maker's service as it is used in the maker's application, whichever plan has it there."""
    if candidate.way is not Way.MAKER:
        return candidate
    app = candidate.maker.app
    name = candidate.provider_name if app is None else app.name
    return replace(candidate, way=Way.APP, price=None, free=False, provider_name=name)


def held_by(one: Filter, candidate: Candidate, *, app: bool) -> Candidate:
    """Return what a condition is held against: the application, where that is wanted and a plan has to say it."""
    return in_app(candidate) if app and is_of_plan(one) else candidate


def judge_in_app(filters: Iterable[Filter], candidate: Candidate) -> Verdict:
    """Judge conditions that are all asked for where an application is wanted."""
    return worst_of(judge(one, held_by(one, candidate, app=True)) for one in filters)


def is_doubtful(filters: Iterable[Filter], candidate: Candidate) -> bool:
    """Tell whether what is known of the application of a maker leaves open whether it meets conditions.

    So it does where the model is known of the API alone, or its context is, and where no training is but a setting.
    """
    if candidate.way not in READY_MADE:
        return False
    used = in_app(candidate)
    return any(
        (asks_for_app(one) and candidate.way is Way.MAKER)
        or (asks_for_context(one) and judge(one, used) is Verdict.UNKNOWN)
        or (asks_no_training(one) and trains_unless_off(candidate))
        for one in filters
    )


def trains_unless_off(candidate: Candidate) -> bool:
    """Tell whether models are trained on what is written in an application until that is switched off."""
    return candidate.way in READY_MADE and trained_in_app(in_app(candidate)) is Training.OPT_OUT


def asks_no_training(one: Filter) -> bool:
    """Tell whether a condition asks that models are never trained on what is sent."""
    return one.property == "assurances" and Assurance.NO_TRAINING in one.ids


def asks_for_video(one: Filter) -> bool:
    """Tell whether a condition asks for what watches videos."""
    return one.property == INPUTS.name and Modality.VIDEO in one.ids and one.operator is not Operator.NONE_OF


def watches_videos(candidate: Candidate) -> bool:
    """Tell whether it is known that the application of a maker takes videos, as the API of its models may."""
    app = candidate.maker.app
    return app is not None and app.video is not None and confirmed_value(app.video) is True


def asks_for_recordings(one: Filter) -> bool:
    """Tell whether a condition asks for what hears sound."""
    return one.property == INPUTS.name and Modality.AUDIO in one.ids and one.operator is Operator.ALL_OF


def asks_for_voice(one: Filter) -> bool:
    """Tell whether a condition asks for what answers by voice."""
    return one.property == OUTPUTS.name and Modality.AUDIO in one.ids and one.operator is not Operator.NONE_OF


def is_talk_only(candidate: Candidate) -> bool:
    """Tell whether one can but talk to a model in an application: it is not known to take recordings."""
    taken = confirmed_value(candidate.model.facts.modalities_in) or ()
    return candidate.way is Way.APP and Modality.AUDIO not in taken
