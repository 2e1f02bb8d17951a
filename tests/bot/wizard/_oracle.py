"""What each answer demands, checked on the catalogue's facts alone: a second opinion, written without the engine's."""

from decimal import Decimal

from bot.catalogue.facts import FactStatus

LADDER = ("internal", "api", "restricted_weights", "free_weights", "open_source")
EU = set("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())  # noqa: SIM905  # reads best
MOST = {
    "low": {"USD": "1", "EUR": "1", "CNY": "7", "RUB": "100"},
    "mid": {"USD": "5", "EUR": "5", "CNY": "35", "RUB": "500"},
}
MONTH = {"plan": "20", "plan_max": "100"}
MEMORY = {
    "phone": 4, "laptop_8": 5, "laptop": 10, "gpu_12": 12, "gpu_16": 16, "gpu": 24, "gpu_48": 48, "gpu_big": 80,
    "gpu_two": 160, "half": 320, "server": 640,
}  # fmt: skip
CONTEXT = {"long": 128_000, "huge": 1_000_000}


def usable(model):
    """Tell whether outsiders can use the model today."""
    life, openness = value(model.facts.lifecycle), value(model.facts.openness)
    return model.kind == "llm" and life not in {"announced", "retired"} and openness != "internal"


def breaks(catalogue, pick, question, option):
    """Say what is wrong with a recommended candidate by an answer; None where every demanded fact is known and met."""
    check = _CHECKS.get(f"{question}.{option}") or _CHECKS.get(f"{question}.*")
    wrong = check is not None and not check(catalogue, pick, option)
    return f"{pick.model.id} ({pick.way}) for {question}.{option}" if wrong else None


def overfills(catalogue, pick, given):
    """Say that the memory there is does not hold a candidate with the context that is asked for; None where it does.

    What the context takes must be known: by its own facts, or by those of a base that has about as many weights.
    """
    room = min((MEMORY[option] for option in given.get("hardware", ()) if option in MEMORY), default=None)
    tokens = max((CONTEXT[option] for option in given.get("context", ()) if option in CONTEXT), default=None)
    if pick.way != "own" or room is None or tokens is None:
        return None
    known = [kept for entry in (pick.model, *catalogue.bases_of(pick.model)) if (kept := _kept(entry, pick.size))]
    weights = pick.size * 0.5 / 1e9
    taken = max(weights * 1.2, weights * 1.05 + known[0] * tokens / 1e9) if known else None
    return None if taken is not None and taken <= room else f"{pick.model.id}: {taken} GB for {tokens} tokens in {room}"


def _kept(entry, size):
    """Return the bytes of a token that an entry states for a size, within a tenth of it."""
    facts = getattr(entry, "facts", None)
    kept = value(facts.context_cache) if facts else None
    sizes = sorted(set(value(facts.parameter_sizes) or (value(facts.parameters_total),))) if kept else ()
    near = [bytes_ for weights, bytes_ in zip(sizes, kept or (), strict=True) if abs(weights - size) <= size / 10]
    return near[0] if near else None


def value(fact):
    return None if fact is None or fact.status is FactStatus.RUMOUR else fact.value


def service(catalogue, pick):
    if pick.way == "own" or pick.provider is None:
        return None
    return catalogue.labs.get(pick.provider.id) or catalogue.hosts[pick.provider.id]


def by_free_plan(pick):
    return pick.way != "own" and pick.free is True


def terms(catalogue, pick):
    """Return whose promises count: a free plan has its own, or none that are known."""
    at = service(catalogue, pick)
    if pick.way == "app":
        return at.app if pick.plan is None else pick.plan
    return at and (at.free_plan if by_free_plan(pick) else at)


def offers(catalogue, pick):
    """List the current offers behind the way of use, matched by the provider's spelling."""
    lab = service(catalogue, pick)
    names = {name.casefold() for name in (lab.id, lab.name, *lab.aliases)} if lab else set()
    current = [
        one for one in pick.model.offers if one.status not in {"rumour", "outdated"} and one.free == by_free_plan(pick)
    ]
    return [
        one
        for one in current
        if one.provider.casefold() in names or catalogue.host_name(one.provider) == pick.provider_name
    ]


def licence(catalogue, pick):
    fact = pick.model.facts.licence
    return catalogue.licences[fact.value] if fact else None


def _own(_catalogue, pick, _option):
    return pick.way == "own"


def _api(_catalogue, pick, _option):
    return pick.way in {"maker", "host"}


def _service(_catalogue, pick, _option):
    return pick.way != "own"


def _maker(_catalogue, pick, _option):
    return pick.way in {"maker", "app"}


def _country(catalogue, pick, option):
    held = licence(catalogue, pick)
    if pick.way in {"host", "own"} and held is not None and option in held.excluded:
        return False
    if pick.way == "own":
        return True
    lab = service(catalogue, pick)
    if lab is None:
        return False
    by_plan = lab.free_plan.served_in if by_free_plan(pick) and pick.way != "app" and lab.free_plan else {}
    said = value(by_plan.get(option) or lab.served_in.get(option))
    untold = option == "other" and pick.way == "host"  # a host says of no country whether it is there
    return said in {"yes", "limited"} or (said is None and (untold or option == _home(lab)))


def is_untold_host(catalogue, pick, region):
    """Tell whether a host does not say whether it is in a region, and the licence lets the model be used there."""
    held, at = licence(catalogue, pick), service(catalogue, pick)
    if pick.way != "host" or at is None or (held is not None and region in held.excluded):
        return False
    return value(at.served_in.get(region)) is None


def _home(service):
    """Return the region of a maker's own service; what a host does with what it gets, nobody knows by its home."""
    country = getattr(service, "country", "")
    if not country:
        return None
    return "eu" if country in EU else country.lower() if country in {"RU", "US", "CN"} else "other"


def _data_in(region):
    def check(catalogue, pick, _option):
        if pick.way == "own":
            return True
        said = terms(catalogue, pick)
        if said is None:
            return False
        if pick.way == "app":
            return _home(pick.maker) == region
        regions = value(said.data_regions)
        if region == "ru" and "fz152" in (value(said.assurances) or ()):
            return True
        return _home(said) == region if regions is None else region in regions

    return check


def _promises(*wanted):
    def check(catalogue, pick, _option):
        if pick.way == "own":
            return True
        said = terms(catalogue, pick)
        promised = set(value(getattr(said, "assurances", None)) or ())
        trains = value(getattr(said, "trains_on_data", None))
        if trains == "no" or (pick.way == "app" and trains == "opt_out"):  # a setting of one's own
            promised.add("no_training")
        return bool(promised & set(wanted))

    return check


def _had(name, *, at_home):
    """Check what can be had by the plan; `at_home` is the answer on one's own machines."""

    def check(catalogue, pick, _option):
        if pick.way == "own":
            return at_home
        said = terms(catalogue, pick)
        return said is not None and value(getattr(said, name)) is True

    return check


def _memory(catalogue, pick, option):
    sizes = value(pick.model.facts.parameter_sizes) or (value(pick.model.facts.parameters_total),)
    fits = pick.size is not None and pick.size in sizes and pick.size * 0.6 / 1e9 <= MEMORY[option]
    return _own(catalogue, pick, option) and fits


def _price(catalogue, pick, option):
    if pick.way == "own":
        return True
    if by_free_plan(pick):
        return True
    priced = [one for one in offers(catalogue, pick) if _is_priced(one)]
    dear = [max((one.peak or one, *filter(_is_priced, one.changes)), key=_blended) for one in priced]
    limits = [Decimal(MOST[option][one.currency]) for one in priced]
    return any(_blended(one) <= limit for one, limit in zip(dear, limits, strict=True))


def _blended(price):
    return (price.input * 3 + price.output) / 4


def _month(_catalogue, pick, option):
    """Check a limit of a month's price; what a plan may have is not ruled out where one costs little enough."""
    if pick.way == "own" or by_free_plan(pick):
        return True
    if pick.plan is not None:
        return pick.plan.month.value <= Decimal(MONTH[option])
    app = pick.maker.app
    if pick.way == "host" or app is None:
        return False
    maybe = [plan.month.value for plan in app.plans if plan.models is None]
    return not maybe or (value(app.free) is True and app.models is None) or min(maybe) <= Decimal(MONTH[option])


def _is_priced(offer):
    return offer.input is not None and offer.output is not None


def _free(catalogue, pick, _option):
    if pick.way == "own":
        return True
    at = service(catalogue, pick)
    if pick.way == "app":
        return value(at.app.free) is True and pick.model.id in value(at.app.models)
    all_of_it = at is not None and at.free_plan is not None and value(at.free_plan.models) == "all"
    return by_free_plan(pick) and (all_of_it or any(one.free for one in offers(catalogue, pick)))


def takes(pick, kind):
    """Tell whether a candidate takes a kind of input; an application may let one talk to it, whatever the model."""
    app = pick.maker.app if pick.way == "app" else None
    spoken = kind == "audio" and app is not None and value(app.voice) is True
    return spoken or kind in (value(pick.model.facts.modalities_in) or ())


def _takes(*kinds):
    def check(_catalogue, pick, _option):
        return any(takes(pick, kind) for kind in kinds)

    return check


def _context(_catalogue, pick, option):
    """Check the context: that of a plan, where it says one; else the model's, of which an application may give less."""
    stated = None if pick.plan is None else pick.plan.context
    return (value(stated or pick.model.facts.context_window) or 0) >= CONTEXT[option]


def _tools(_catalogue, pick, _option):
    return value(pick.model.facts.tool_use) is True


def _russian(_catalogue, pick, _option):
    return value(pick.model.facts.russian) in {"supported", "native"}


def _many_languages(catalogue, pick, _option):
    if all(one.facts.languages is None for one in catalogue.models.values()):
        return True  # the small catalogue knows none, and its questions demand none
    languages = value(pick.model.facts.languages)
    return languages is not None and max(len(languages.named), languages.count or 0) >= 10


def _business(catalogue, pick, _option):
    weights = value(pick.model.facts.openness) in LADDER[2:]
    held = licence(catalogue, pick)
    if pick.way == "app" and by_free_plan(pick):
        return True
    if by_free_plan(pick):
        said = terms(catalogue, pick)
        if value(getattr(said, "business", None)) is not True:
            return False
    return pick.way == "maker" or not weights or (held is not None and held.sell != "no")


def _trains(catalogue, pick, _option):
    if pick.way == "own":
        held = licence(catalogue, pick)
        return held is not None and held.change != "no"
    return pick.way == "maker" and not by_free_plan(pick) and value(pick.model.facts.fine_tuning) is True


def _not_app(_catalogue, pick, _option):
    return pick.way != "app"


def _rung(lowest):
    def check(_catalogue, pick, _option):
        return value(pick.model.facts.openness) in LADDER[LADDER.index(lowest) :]

    return check


_CHECKS = {
    "goal.agents": _tools,
    "goal.vision": _takes("image"),
    "country.*": _country,
    "privacy.data_ru": _data_in("ru"),
    "privacy.data_eu": _data_in("eu"),
    "privacy.no_training": _promises("no_training"),
    "privacy.audited": _promises("soc2", "iso27001"),
    "privacy.hipaa": _had("hipaa", at_home=True),
    "service.web": _had("web_search", at_home=False),
    "service.sla": _had("sla", at_home=False),
    "skill.none": _maker,
    "skill.api": _api,
    "skill.run": _own,
    "hardware.cloud": _service,
    "hardware.*": _memory,
    "budget.free": _free,
    "budget.low": _price,
    "budget.mid": _price,
    "budget.plan": _month,
    "budget.plan_max": _month,
    "inputs.image": _takes("image"),
    "inputs.pdf": _takes("pdf", "image"),
    "inputs.audio": _takes("audio"),
    "inputs.video": _takes("video"),
    "context.long": _context,
    "context.huge": _context,
    "language.ru": _russian,
    "language.many": _many_languages,
    "use.business": _business,
    "tuning.train": _trains,
    "scale.medium": _not_app,
    "scale.large": _not_app,
    "insight.weights": _rung("restricted_weights"),
    "insight.all": _rung("open_source"),
}


def unchecked(questions):
    """List the answers that demand something and have no check here, by `question.option`."""
    demanding = {
        (question.id, option.id)
        for question in questions.questions
        for option in question.options
        if option.needs.kinds
    }
    return {
        f"{question}.{option}"
        for question, option in demanding
        if f"{question}.{option}" not in _CHECKS and f"{question}.*" not in _CHECKS
    }
