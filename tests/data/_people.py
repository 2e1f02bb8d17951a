"""People who choose: what `tests/data/personas.toml` says of them, and what comes of their answers."""

from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

import rtoml

from bot.questions.wishes.needs import said_in
from bot.wizard.engine import NextQuestion, NoMatch, next_step
from bot.wizard.session import Session
from tests.bot.wizard import _oracle as oracle
from tests.bot.wizard._walk import picked

TODAY = date(2026, 11, 29)
FILE = Path(__file__).with_name("personas.toml")


def load_people():
    """Read the people who press buttons, each with the names of its groups written out."""
    return [person for person in _load() if "lang" not in person]


def load_writers():
    """Read the people who write what they want."""
    return [person for person in _load() if "lang" in person]


def _load():
    data = rtoml.loads(FILE.read_text(encoding="utf-8"))
    for person in data["personas"]:
        for key in ("main", "beside", "never"):
            person[key] = list(_spread(person.get(key, ()), data["groups"]))
        person["answers"] = {
            question: (given,) if isinstance(given, str) else tuple(given)
            for question, given in person["answers"].items()
        }
    return data["personas"]


def _spread(names, groups):
    for name in names:
        yield from _spread(groups[name[1:]], groups) if name.startswith("@") else (name,)


def choose(wizard, answers):
    """Answer question after question, by "I don't know" where nothing is given; return the result."""
    given = {}
    while isinstance(step := next_step(wizard.table, wizard.questions, given), NextQuestion):
        given |= {question.id: answers.get(question.id, ()) for question in step.asked}
    return step


def hear(reader, finder, wizard, person):
    """Start a choice with what a person writes, answer what is still asked, and return the result."""
    reading = finder.read(reader.retyped(person["says"]))
    question = reader.read_wishes(reading, TODAY)
    said = said_in(question, reader.concepts, wizard.catalogue, person["lang"], reading.text)
    session = wizard.tell(Session(token="token1", user="u", conversation="c", updated_at=0), said, 0)
    given, filters, answers = dict(wizard.answers(session)), wizard.filters(session), person["answers"]
    while isinstance(step := next_step(wizard.table, wizard.questions, given, filters), NextQuestion):
        given |= {question.id: answers.get(question.id, ()) for question in step.asked}
    return step


def broken(catalogue, person, step):
    """Yield every hard condition that a recommendation breaks or of which it is unknown."""
    if isinstance(step, NoMatch):
        return
    for pick in picked(step):
        if not oracle.usable(pick.model):
            yield f"{pick.model.id} is not to be had"
        for question, options in person["answers"].items():
            if question == "budget" and {"least", "low"}.intersection(options) and _is_stronger(pick, step):
                continue  # it is set beside a cheap one, for who would pay more
            found = (oracle.breaks(catalogue, pick, question, option) for option in options)
            yield from (one for one in found if one)
        yield from filter(None, (oracle.overfills(catalogue, pick, person["answers"]),))
        yield from (f"{pick.model.id}: {name}" for name in person.get("hard", ()) if not HARD[name](pick))


def _is_stronger(pick, step):
    place = step.picks.stronger
    return place is not None and pick is step.ranking.table.candidates[place]


def objection(catalogue, person, step):
    """Say what an expert would not accept of a result; None where it would do."""
    if isinstance(step, NoMatch):
        return None if person.get("nothing") else "nothing fits"
    if person.get("nothing"):
        return "recommends where nothing fits"
    main, *others = picked(step)
    if not _is_one_of(main.model.id, person["main"]):
        return f"main {main.model.id}"
    beside = [one.model.id for one in others if person["beside"] and not _is_one_of(one.model.id, person["beside"])]
    never = [one.model.id for one in (main, *others) if _is_one_of(one.model.id, person["never"])]
    old = [one.model.id for one in others if _is_past(catalogue, one.model) and not _is_past(catalogue, main.model)]
    return f"offers {', '.join(beside + never + old)}" if beside or never or old else None


def _is_past(catalogue, model):
    """Tell whether a model is on its way out, or older than two years."""
    released = oracle.value(model.facts.released) or "9999"
    two_years_ago = f"{catalogue.as_of.year - 2}-{catalogue.as_of.month:02}"
    return oracle.value(model.facts.lifecycle) == "deprecated" or released < two_years_ago


def _is_one_of(model, patterns):
    return any(fnmatchcase(model, pattern) for pattern in patterns)


def _takes(kind):
    return lambda pick: oracle.takes(pick, kind)


def _reads(tokens):
    return lambda pick: (oracle.value(pick.model.facts.context_window) or 0) >= tokens


def _is_open(*rungs):
    return lambda pick: oracle.value(pick.model.facts.openness) in rungs


def _fits(gigabytes):
    return lambda pick: pick.way == "own" and pick.memory is not None and pick.memory <= gigabytes


HARD = {
    "2026": lambda pick: oracle.value(pick.model.facts.released) >= "2026",
    "not Chinese": lambda pick: pick.maker.country != "CN",
    "not American": lambda pick: pick.maker.country != "US",
    "4 GB": _fits(4),
    "8 GB": _fits(8),
    "24 GB": _fits(24),
    "48 GB": _fits(48),
    "80 GB": _fits(80),
    "96 GB": _fits(96),
    "640 GB": _fits(640),
    "no American service": lambda pick: pick.way == "own" or getattr(pick.provider, "country", "US") != "US",
    "own machines": lambda pick: pick.way == "own",
    "Russian": lambda pick: oracle.value(pick.model.facts.russian) in {"supported", "native"},
    "tools": lambda pick: oracle.value(pick.model.facts.tool_use) is True,
    "image": _takes("image"),
    "audio": _takes("audio"),
    "video": _takes("video"),
    "image or PDF": lambda pick: _takes("image")(pick) or _takes("pdf")(pick),
    "128K": _reads(128_000),
    "1M": _reads(1_000_000),
    "weights": _is_open("restricted_weights", "free_weights", "open_source"),
    "open source": _is_open("open_source"),
}
