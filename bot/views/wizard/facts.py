"""What a model has to show for a condition, in words and numbers: how it meets it, and how it breaks it."""

from dataclasses import replace

from bot.catalogue.catalogue import confirmed_value
from bot.catalogue.plans import Training
from bot.catalogue.schema import Assurance, Modality, Region
from bot.properties.candidate import READY_MADE, Base, Candidate, Way
from bot.properties.filters import Filter, judged_by
from bot.properties.hardware import tuning_gb
from bot.properties.identity import ORIGIN
from bot.properties.model_facts import CONTEXT_WINDOW, INPUTS, OPENNESS_LADDER, RUSSIAN
from bot.properties.reading import Known
from bot.properties.registry import property_named
from bot.properties.service import HAD_NAMES, is_excluded_by_licence, trained_in_app
from bot.properties.values import Choice, Choices, Money, Tokens, ids_of
from bot.reply import formats
from bot.views.conditions import condition_text, kept_out
from bot.views.languages import breaks_languages, fits_languages
from bot.views.values import word_reading
from bot.views.wizard.memory import memory_said
from bot.views.wizard.screen import Screen
from bot.views.wizard.words import limit_text, price_text, span_of, wish_name
from bot.wizard.case import Spending
from bot.wizard.findings import Finding
from bot.wizard.in_app import in_app

_SERVED, _DATA = "served_", "data_"
_NOT_AUDITED = frozenset({Assurance.ZERO_RETENTION.value})
"""Promises that nobody audits."""


def fits_text(screen: Screen, one: Finding, spending: Spending | None = None) -> str:  # noqa: C901, PLR0912  # a case for each property
    """Say how a model meets a condition."""
    words, candidate, condition = screen.words, one.candidate, one.condition
    own = candidate.way is Way.OWN
    match condition.property:
        case _ if condition.others:
            return words("wizard-fits-other", condition=condition_text(words, screen.wizard.catalogue, condition))
        case "memory":
            return _memory(screen, "fits", one)
        case "price-blended" if candidate.month is not None:
            return _month(screen, "fits", one, candidate.month)
        case "price-blended" if candidate.price is not None:
            return _price(screen, "fits", one, candidate.price, spending)
        case "price-blended" if candidate.is_free_plan:
            return words("wizard-fits-free")
        case "context_window":
            return words("wizard-fits-context", tokens=window_text(screen, candidate))
        case "data_ru" | "data_eu" | "data_us" | "data_cn" | "data_other" | "regions" if own:
            return words("wizard-fits-own-data")
        case "assurances" | "hipaa" | "dpa" if own:
            return words("wizard-fits-own-data")
        case "licence":
            return words("wizard-fits-licence", licence=value_text(screen, candidate, "licence"))
        case "regions":
            return words("wizard-fits-data-out", places=_kept_out(screen, condition))
        case "assurances":
            promise = _promise(screen, one)
            if promise and condition.ids == _NOT_AUDITED:
                return words("wizard-fits-agreed", promise=promise)
            if promise:
                return words("wizard-fits-promise", promise=promise)
            is_setting = trained_in_app(candidate) is Training.OPT_OUT
            return words("wizard-fits-training-off" if is_setting else "wizard-fits-no-training")
        case name if name in HAD_NAMES:
            return words(f"wizard-fits-{name}", provider=candidate.provider_name)
        case "way":
            wanted = candidate.way if condition.ids <= READY_MADE or own else Way.HOST
            key = "wizard-fits-way-plan" if candidate.plan is not None else f"wizard-fits-way-{wanted}"
            return words(key, provider=candidate.provider_name)
        case "currency":
            return words("wizard-fits-currency", currency=value_text(screen, candidate, "currency"))
        case "free":
            return words("wizard-fits-free-own" if own else "wizard-fits-free")
        case "openness":
            return value_text(screen, candidate, "openness")
        case "tunable":
            return words("wizard-fits-tunable-own" if own else "wizard-fits-tunable", maker=candidate.maker.name)
        case "business":
            if candidate.is_free_plan:
                return words("wizard-fits-business-free")
            key = "wizard-fits-business-held" if candidate.is_held else "wizard-fits-business"
            return words(key, maker=candidate.maker.name)
        case "russian":
            level = RUSSIAN.confirmed(candidate)
            return words(f"wizard-fits-russian-{level.id}") if isinstance(level, Choice) else ""
        case "languages":
            return fits_languages(words, candidate, condition)
        case "tool_use":
            return words("wizard-fits-tools")
        case "completion":
            return words("wizard-fits-completion")
        case "modalities_in" | "modalities_out" if _is_voice(one):
            return words("wizard-fits-voice", app=candidate.app.name if candidate.app is not None else "")
        case "modalities_in":
            return words("wizard-fits-inputs", inputs=_kinds(screen, condition.ids & _taken(candidate)))
        case "modalities_out":
            return words("wizard-fits-outputs", outputs=_kinds(screen, condition.ids))
        case name if name.startswith(_SERVED):
            return words("wizard-fits-served-own" if own else "wizard-fits-served", where=_where(screen, name))
        case name if name.startswith(_DATA):
            return words("wizard-fits-data", where=_where(screen, name))
        case "country":
            country = words(f"country-{candidate.maker.country.lower()}")
            return words("wizard-fits-country", maker=candidate.maker.name, country=country)
        case "reasoning":
            return words("wizard-fits-reasoning")
        case "tier" if candidate.model.facts.tier is not None:
            return words(f"wizard-fits-tier-{candidate.model.facts.tier.value}")
        case name:
            label = words(property_named(name).label)
            return words("wizard-fits-value", property=label, value=value_text(screen, candidate, name))


def breaks_text(screen: Screen, one: Finding, spending: Spending | None = None) -> str:  # noqa: C901, PLR0912  # as above
    """Say how a model breaks a condition."""
    words, candidate, condition = screen.words, one.candidate, one.condition
    match condition.property:
        case _ if condition.others:
            return words("wizard-breaks-other", condition=condition_text(words, screen.wizard.catalogue, condition))
        case "memory" if one.assumed and not condition.tuned:
            wish = wish_name(screen, one.wish)
            return memory_said(words, "wizard-breaks-memory-assumed", candidate, condition.context, wish=wish)
        case "memory":
            return _memory(screen, "breaks", one)
        case "price-blended" if candidate.month is not None:
            return _month(screen, "breaks", one, candidate.month)
        case "price-blended" if condition.months and not condition.prices and candidate.least_month is not None:
            return _month(screen, "breaks", replace(one, candidate=in_app(candidate)), candidate.least_month)
        case "price-blended" if candidate.price is not None:
            return _price(screen, "breaks", one, candidate.price, spending)
        case "context_window":
            limit = formats.short_tokens(words, int(condition.amount or 0))
            return words("wizard-breaks-context", tokens=window_text(screen, candidate), limit=limit)
        case "regions":
            return words("wizard-breaks-data-out", places=value_text(screen, candidate, "regions"))
        case "licence":
            asked = condition_text(words, screen.wizard.catalogue, condition)
            return words(
                "wizard-breaks-licence-asked", licence=value_text(screen, candidate, "licence"), condition=asked
            )
        case "assurances":
            return words("wizard-breaks-promise", promise=_promises(screen, condition))
        case name if name in HAD_NAMES:
            key = f"wizard-breaks-{name}"
            return words(f"{key}-own" if candidate.way is Way.OWN else key, provider=candidate.provider_name)
        case "way":
            return words(f"wizard-breaks-way-{candidate.way}", provider=candidate.provider_name)
        case "currency":
            asked = condition_text(words, screen.wizard.catalogue, condition)
            paid = value_text(screen, candidate, "currency")
            return words("wizard-breaks-currency", currency=paid, condition=asked)
        case "free":
            return _no_free(screen, candidate)
        case "openness":
            limit = words(f"filter-openness-{OPENNESS_LADDER[int(condition.amount or 1)]}")
            return words("wizard-breaks-openness", value=value_text(screen, candidate, "openness"), limit=limit)
        case "tunable":
            return words("wizard-breaks-tunable")
        case "business":
            return words("wizard-breaks-business-free" if candidate.is_free_plan else "wizard-breaks-business")
        case "russian":
            return words("wizard-breaks-russian", value=value_text(screen, candidate, "russian"))
        case "languages":
            return breaks_languages(words, candidate, condition)
        case "tool_use":
            return words("wizard-breaks-tools")
        case "modalities_in":
            value = value_text(screen, candidate, "modalities_in")
            return words("wizard-breaks-inputs", value=value, inputs=_kinds(screen, condition.ids))
        case name if name.startswith(_SERVED):
            shut_out = is_excluded_by_licence(candidate, Region(name.removeprefix(_SERVED)))
            return words("wizard-breaks-licence" if shut_out else "wizard-breaks-served", where=_where(screen, name))
        case name if name.startswith(_DATA):
            return words("wizard-breaks-data", where=_where(screen, name))
        case "country" if (base := _kept_out_base(one)) is not None:
            country = words(f"country-{base.maker.country.lower()}")
            asked = condition_text(words, screen.wizard.catalogue, condition)
            return words(
                "wizard-breaks-base", base=base.entry.name, maker=base.maker.name, country=country, condition=asked
            )
        case name:
            asked = condition_text(words, screen.wizard.catalogue, condition)
            shown = judged_by(condition).name if condition.prices else name
            return words("wizard-breaks-value", value=value_text(screen, candidate, shown), condition=asked)


def _is_voice(one: Finding) -> bool:
    """Tell whether sound is asked for, and an application is what one can talk to, and its model knows none."""
    app, facts = one.candidate.app, one.candidate.model.facts
    kinds = confirmed_value(facts.modalities_in if one.condition.property == INPUTS.name else facts.modalities_out)
    talked = app is not None and confirmed_value(app.voice) is True
    return one.condition.ids == {Modality.AUDIO} and talked and Modality.AUDIO not in (kinds or ())


def _no_free(screen: Screen, candidate: Candidate) -> str:
    """Say that a service asks for money, and what is known of its application, which may be free."""
    words, app = screen.words, candidate.maker.app if candidate.way is Way.MAKER else None
    price = price_text(words, candidate.price) if candidate.price else ""
    if price and app is not None and confirmed_value(app.free) is True and confirmed_value(app.models) is None:
        return words("wizard-breaks-free-app", price=price, app=app.name)
    return words("wizard-breaks-free-price" if price else "wizard-breaks-free", price=price)


def _kept_out_base(one: Finding) -> Base | None:
    """Return what a model is based on, where that alone comes from a country that is kept out."""
    candidate, ids = one.candidate, one.condition.ids
    if judged_by(one.condition) is not ORIGIN or candidate.maker.country in ids:
        return None
    return next((base for base in candidate.bases if base.maker.country in ids), None)


def where_text(screen: Screen, region: Region) -> str:
    """Say in which region something is."""
    return screen.words(f"wizard-in-{region}")


def _where(screen: Screen, name: str) -> str:
    return where_text(screen, Region(name.partition("_")[2]))


def _kept_out(screen: Screen, condition: Filter) -> str:
    return ", ".join(screen.words(f"region-{region}") for region in kept_out(condition))


def _price(screen: Screen, kind: str, one: Finding, price: Money, spending: Spending | None) -> str:
    """Set a price against its limit, both of a month where a month was spoken of."""
    words, key = screen.words, "price"
    limit, told = _limit_of(one, one.condition.prices, price)
    budget = None if spending is None else spending.budget_in(price.currency)
    if spending is not None and budget is not None and one.condition == spending.limit:
        key, limit, told = "month", budget, spending.budget
        price = spending.month_at(price)
    said = "" if limit is None else limit_text(words, limit, told)
    span, tokens = ("month", 0) if spending is None else (span_of(spending), spending.tokens)
    numbers = {"price": price_text(words, price), "limit": said, "tokens": formats.short_tokens(words, tokens)}
    return words(f"wizard-{kind}-{key}", **numbers, span=span)


def _limit_of(one: Finding, limits: tuple[Money, ...], price: Money) -> tuple[Money | None, Money | None]:
    """Return a limit in the currency of a price, and as somebody said it: an option names it in every currency."""
    limit = next((each for each in limits if each.currency is price.currency), None)
    return limit, next(iter(limits), None) if isinstance(one.wish, Filter) else None


def _month(screen: Screen, kind: str, one: Finding, month: Money) -> str:
    """Set what a month of a plan costs against its limit."""
    people = one.condition.people
    month = one.candidate.month_for(people) or Money(month.amount * people, month.currency)
    limit, told = _limit_of(one, one.condition.months, month)
    said = "" if limit is None else limit_text(screen.words, limit, told)
    plan = one.candidate.provider_name
    return screen.words(f"wizard-{kind}-plan", plan=plan, price=price_text(screen.words, month), limit=said)


def _memory(screen: Screen, kind: str, one: Finding) -> str:
    """Set the memory that is taken beside what there is, as it was put."""
    words, candidate, tokens = screen.words, one.candidate, one.condition.context
    if one.condition.tuned:
        tuning = 0 if candidate.size is None else tuning_gb(candidate.size)
        return words(f"wizard-{kind}-memory-tuned", memory=tuning, limit=_amount(screen, one.condition))
    if isinstance(one.wish, Filter):
        limit = _amount(screen, one.condition)
        return memory_said(words, f"wizard-{kind}-memory-said", candidate, tokens, limit=limit)
    return memory_said(words, f"wizard-{kind}-memory", candidate, tokens, wish=wish_name(screen, one.wish))


def _amount(screen: Screen, condition: Filter) -> str:
    return "" if condition.amount is None else formats.decimal(screen.words, condition.amount)


def window_text(screen: Screen, candidate: Candidate) -> str:
    """Write how many tokens a model holds at once; nothing where that is unknown."""
    window = CONTEXT_WINDOW.confirmed(candidate)
    return formats.short_tokens(screen.words, window.count) if isinstance(window, Tokens) else ""


def value_text(screen: Screen, candidate: Candidate, name: str) -> str:
    """Write the value that a model has of a property."""
    one = property_named(name)
    return word_reading(screen.words, screen.wizard.catalogue, one, one.read(candidate))


def _taken(candidate: Candidate) -> frozenset[str]:
    """Return the kinds of input that a model takes."""
    reading = property_named("modalities_in").read(candidate)
    return ids_of(reading.value) if isinstance(reading, Known) and isinstance(reading.value, Choices) else frozenset()


def _kinds(screen: Screen, ids: frozenset[str]) -> str:
    return formats.listed(screen.words, tuple(screen.words(f"modality-{kind}") for kind in sorted(ids)))


def _promise(screen: Screen, one: Finding) -> str:
    """Name the audits that meet a condition; none where it is met by the promise not to train on customers' data."""
    reading = property_named("assurances").read(one.candidate)
    made = ids_of(reading.value) if isinstance(reading, Known) and isinstance(reading.value, Choices) else frozenset()
    return _named(screen, (one.condition.ids & made) - {Assurance.NO_TRAINING})


def _promises(screen: Screen, condition: Filter) -> str:
    return _named(screen, condition.ids)


def _named(screen: Screen, promises: frozenset[str]) -> str:
    return ", ".join(screen.words(f"assurance-{promise}") for promise in sorted(promises))
