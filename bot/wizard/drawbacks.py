"""What speaks against a recommendation: only what could change the decision, the weightiest first."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.plans import Training
from bot.catalogue.schema import (
    Assurance,
    Availability,
    Lifecycle,
    Modality,
    Openness,
    Permission,
    Region,
    RussianLevel,
    Task,
)
from bot.properties.candidate import Candidate, Way
from bot.properties.filters import Operator, Verdict
from bot.properties.languages import LANGUAGES
from bot.properties.model_facts import INPUTS, KNOWLEDGE_CUTOFF, OUTPUTS
from bot.properties.service import offered, promises, trained_in_app
from bot.properties.values import Day, Spoken
from bot.wizard.against import Against, Drawback
from bot.wizard.app_limits import app_context, app_context_of_others, data_by_home, short_window
from bot.wizard.case import Case
from bot.wizard.features import is_newest_in_app
from bot.wizard.in_app import asks_for_video, in_app, watches_videos
from bot.wizard.languages import names_languages
from bot.wizard.price_drawbacks import dearer, dearer_anyhow, free_only, rising, somewhat_dearer, unpriced
from bot.wizard.questions import Feature
from bot.wizard.succession import successor_of
from bot.wizard.ways import plan_with
from bot.wizard.weaknesses import (
    ahead,
    behind,
    behind_a_little,
    below_all,
    far_behind,
    full,
    memory,
    room,
    slower,
    slower_than_any,
    tested_elsewhere,
    unrated,
    untested,
    weak,
)

MUCH_SENT = 10_000_000
"""From so many tokens a month on, free access may not be enough."""
OLD_MONTHS = 18
"""So many months after its knowledge ends a model is behind the times."""
_YEAR = 12


def drawbacks_of(case: Case) -> tuple[Drawback, ...]:
    """List what speaks against a candidate, the weightiest first."""
    found: dict[Against, Drawback] = {}
    for one in (one for find in _FINDERS for one in find(case)):
        found.setdefault(one.kind, one)
    if not found:
        return next((last for find in _LAST if (last := tuple(find(case)))), ())
    told = found.keys()
    return tuple(one for one in found.values() if not (one.kind is Against.UNTESTED and Against.BEHIND in told))


def _limited(case: Case) -> Iterator[Drawback]:
    if case.is_own:
        return
    for option in case.options:
        region = option.needs.country
        if region is not None and offered(case.candidate, region) is Availability.LIMITED:
            yield Drawback(Against.LIMITED, other=_unlimited(case, region), region=region)


def _unlimited(case: Case, region: Region) -> Candidate | None:
    """Return what fits and is offered there without limits: what stands beside as such, else the best."""
    ranking, table = case.step.ranking, case.step.ranking.table
    free = [place for place in ranking.places if offered(table.candidates[place], region) is Availability.YES]
    if case.step.picks.unlimited in free:
        return table.candidates[case.step.picks.unlimited]
    if not free or not set(free).isdisjoint(case.step.picks.all):
        return None
    return table.candidates[max(free, key=ranking.score_of)]


def _russian(case: Case) -> Iterator[Drawback]:
    wanted = any(Feature.RUSSIAN in option.likes for option in case.options) or case.on("russian") is not None
    if wanted and confirmed_value(case.model.facts.russian) is RussianLevel.PARTIAL:
        yield Drawback(Against.RUSSIAN)


def _base(case: Case) -> Iterator[Drawback]:
    """Tell of a maker of a country that is asked for that the model is built on one from elsewhere."""
    found = case.on("country")
    if found is None or found.condition.operator is not Operator.ANY_OF:
        return
    bases = (one for one in case.candidate.bases if one.maker.country not in found.condition.ids)
    base = next(bases, None)
    if base is not None:
        yield Drawback(Against.BASE, base=base)


def _languages(case: Case) -> Iterator[Drawback]:
    """Tell that its maker does not name the languages that are asked for."""
    asked = [
        one.condition for one in case.findings if one.verdict is Verdict.UNKNOWN and names_languages(one.condition)
    ]
    codes = {code for condition in asked for code in condition.ids}
    if codes:
        spoken = LANGUAGES.confirmed(case.candidate)
        named = spoken.codes if isinstance(spoken, Spoken) else ()
        yield Drawback(Against.LANGUAGES, languages=tuple(sorted(codes - set(named))))


def _licence(case: Case) -> Iterator[Drawback]:
    licence = case.candidate.licence
    if case.is_held and licence is not None and licence.sell is Permission.CONDITIONS and _is_business(case):
        yield Drawback(Against.LICENCE)


def _restricted(case: Case) -> Iterator[Drawback]:
    """Tell who did not say what it is for that its licence limits that."""
    if case.is_held and confirmed_value(case.model.facts.openness) is Openness.RESTRICTED_WEIGHTS:
        yield Drawback(Against.RESTRICTED)


def _promise_unknown(case: Case) -> Iterator[Drawback]:
    """Tell of a service that nothing is known of what becomes of what is sent to it."""
    if not case.is_own and promises(case.candidate) is None:
        yield Drawback(Against.PROMISE_UNKNOWN)


def _is_business(case: Case) -> bool:
    return case.on("business") is not None


def _leaving(case: Case) -> Iterator[Drawback]:
    if confirmed_value(case.model.facts.lifecycle) is Lifecycle.DEPRECATED:
        yield Drawback(Against.LEAVING, day=confirmed_value(case.model.facts.retired_on))
    elif case.model.id in case.context.replaced and not is_newest_in_app(case.candidate, case.context):
        yield Drawback(Against.REPLACED, heir=successor_of(case.model, case.catalogue))


def _promises(case: Case) -> Iterator[Drawback]:
    """Tell a promise that business needs, where it was not demanded already."""
    if case.is_own or not _is_business(case) or case.on("assurances") is not None:
        return
    made = promises(case.candidate)
    if made is None:
        yield Drawback(Against.PROMISE_UNKNOWN)
    elif Assurance.NO_TRAINING not in made:
        yield Drawback(Against.NO_PROMISE)


def _data_elsewhere(case: Case) -> Iterator[Drawback]:
    """Tell a business that its data leave the country, where nothing was asked of that."""
    service = case.candidate.provider
    asked = any(one.condition.property.startswith(("data_", "regions")) for one in case.findings)
    if service is None or case.is_own or case.candidate.is_free_plan or asked or not _is_business(case):
        return
    known = confirmed_value(service.data_regions)
    for region in (option.needs.country for option in case.options):
        if known and region is not None and region is not Region.OTHER and region not in known:
            yield Drawback(Against.DATA_ELSEWHERE, region=region)


def _free(case: Case) -> Iterator[Drawback]:
    if not case.candidate.is_free_plan or _may_switch_off(case):
        return
    trained_on = _trained_on(case)
    if trained_on in {Training.YES, Training.OPT_OUT}:
        yield Drawback(Against.FREE_TRAINS)
    elif trained_on is None and not _is_business(case) and case.on("assurances") is None:
        yield Drawback(Against.PROMISE_UNKNOWN)


def _business_untold(case: Case) -> Iterator[Drawback]:
    if _is_business(case) and case.candidate.is_free_plan and case.candidate.way is Way.APP:
        yield Drawback(Against.BUSINESS_UNTOLD)


def _free_volume(case: Case) -> Iterator[Drawback]:
    """Tell who has much to send that what is free may not last for it."""
    if case.candidate.is_free_plan and case.spending is not None and case.spending.tokens >= MUCH_SENT:
        yield Drawback(Against.FREE_LIMITS, number=Decimal(case.spending.tokens))


def _free_limits(case: Case) -> Iterator[Drawback]:
    if case.candidate.is_free_plan:
        yield Drawback(Against.FREE_LIMITS)


def _trained_on(case: Case) -> Training | None:
    """Tell whether models are trained on what is sent for free: to the application, where one wants no other way."""
    plan = case.candidate.free_plan if case.app is None else case.app
    return None if plan is None else confirmed_value(plan.trains_on_data)


def _paid_plan(case: Case) -> Iterator[Drawback]:
    """Tell who wants an application that its free plan is known to have other models."""
    free = None if case.app is None or case.candidate.is_free_plan else confirmed_value(case.app.models)
    if free and case.model.id not in free and not _pays(case):
        yield Drawback(Against.PAID_PLAN)


def _pays(case: Case) -> bool:
    """Tell whether somebody said what they pay, that it is no matter, or that it is for business."""
    return case.spares_nothing or case.on("price-blended") is not None or _is_business(case)


def _talk_only(case: Case) -> Iterator[Drawback]:
    """Tell who wants sound to be heard in an application that one can talk to it, but that its model takes none.

    Who wants it to speak too wants to talk.
    """
    heard = case.on(INPUTS.name)
    taken = confirmed_value(case.model.facts.modalities_in) or ()
    talks = case.task is Task.CHAT or case.on(OUTPUTS.name) is not None
    asked = heard is not None and heard.verdict is Verdict.MET and Modality.AUDIO in heard.condition.ids
    if case.app is not None and asked and Modality.AUDIO not in taken and not talks:
        yield Drawback(Against.TALK_ONLY)


def _video_of_api(case: Case) -> Iterator[Drawback]:
    """Tell who wants videos to be watched in an application that they are known of the API alone."""
    asked = any(asks_for_video(one.condition) for one in case.findings)
    if case.app is not None and asked and not watches_videos(case.candidate):
        yield Drawback(Against.VIDEO_OF_API)


def _switch_off(case: Case) -> Iterator[Drawback]:
    """Tell who wants no training that it has to be switched off in the application."""
    if _may_switch_off(case):
        yield Drawback(Against.SWITCH_OFF)


def _for_teams(case: Case) -> Iterator[Drawback]:
    """Tell who spoke neither of business nor of so many people that a plan is sold to several people at once."""
    people = 1 if case.spending is None else case.spending.people
    if case.candidate.seats > people and not _is_business(case):
        yield Drawback(Against.FOR_TEAMS, number=Decimal(case.candidate.seats))


def _may_switch_off(case: Case) -> bool:
    """Tell whether no training is asked for, and is a setting of the application."""
    used = in_app(case.candidate) if case.app is not None else case.candidate
    return case.on("assurances") is not None and trained_in_app(used) is Training.OPT_OUT


def _app_trains(case: Case) -> Iterator[Drawback]:
    """Tell who pays for an application that models are trained on what they write even so."""
    plan = case.candidate.plan
    trains = None if plan is None else confirmed_value(plan.trains_on_data)
    if trains in {Training.YES, Training.OPT_OUT} and not _may_switch_off(case):
        yield Drawback(Against.APP_TRAINS)


def _portable(case: Case) -> Iterator[Drawback]:
    if not any(Feature.PORTABLE in option.likes for option in case.options):
        return
    openness = confirmed_value(case.model.facts.openness)
    if openness is Openness.API:
        yield Drawback(Against.CLOSED)
    elif openness is Openness.RESTRICTED_WEIGHTS:
        yield Drawback(Against.RESTRICTED)


def _self_run(case: Case) -> Iterator[Drawback]:
    """Tell of the work of running it, where nobody said that they want to."""
    way = case.on("way")
    if case.is_own and not (way is not None and way.condition.ids == {Way.OWN}):
        yield Drawback(Against.SELF_RUN)


def _untold_plan(case: Case) -> Iterator[Drawback]:
    app = case.app
    if app is not None and case.candidate.price is not None and plan_with(app, case.model) is None:
        yield Drawback(Against.PLAN_UNTOLD)


def _old(case: Case) -> Iterator[Drawback]:
    cutoff = KNOWLEDGE_CUTOFF.confirmed(case.candidate)
    if not isinstance(cutoff, Day):
        return
    today, last = case.context.today, cutoff.last
    months = (today.year - last // 10_000) * _YEAR + today.month - last // 100 % 100
    if months > OLD_MONTHS:
        yield Drawback(Against.OLD, day=cutoff.partial)


_FINDERS: tuple[Callable[[Case], Iterator[Drawback]], ...] = (
    free_only,
    _free_volume,
    _switch_off,
    _business_untold,
    _limited,
    _russian,
    _base,
    _languages,
    _licence,
    rising,
    _talk_only,
    _video_of_api,
    _for_teams,
    data_by_home,
    app_context_of_others,
    ahead,
    far_behind,
    short_window,
    _leaving,
    _promises,
    _data_elsewhere,
    _free,
    _paid_plan,
    _app_trains,
    dearer,
    weak,
    memory,
    _portable,
    _self_run,
    behind,
    room,
    slower,
    _free_limits,
    app_context,
    unpriced,
    somewhat_dearer,
    below_all,
    untested,
    unrated,
    _old,
    dearer_anyhow,
    _untold_plan,
)
_LAST: tuple[Callable[[Case], Iterator[Drawback]], ...] = (
    _restricted,
    full,
    _promise_unknown,
    behind_a_little,
    slower_than_any,
    tested_elsewhere,
)
"""What is told where nothing weightier speaks against it: the first that there is."""
