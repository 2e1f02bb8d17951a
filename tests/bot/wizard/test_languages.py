"""Languages that are asked for by name: what makers name goes before what they but count."""

from bot.properties.filters import Filter, Operator, Verdict
from bot.wizard.engine import next_step
from bot.wizard.findings import findings_on
from bot.wizard.table import build_table
from tests.bot.wizard._make import candidate, catalogue, fact, lab, model, questions

POLISH = Filter("languages", Operator.ALL_OF, frozenset({"pl"}))
CHINESE = Filter("languages", Operator.ALL_OF, frozenset({"zh"}))


def fitting(*models, asked=POLISH, labs=()):
    """Name what fits, the best first."""
    asked_first = questions(("q", {"a": {}, "b": {}}), base={"standing": 4})
    step = next_step(build_table(catalogue(*models, labs=labs), asked_first), asked_first, {}, (asked,), finish=True)
    ranking = step.ranking
    return [ranking.table.models[place] for place in sorted(ranking.places, key=ranking.score_of, reverse=True)]


def speaks(name, **languages):
    return model(f"maker/{name}", languages=fact(languages), offers=[])


def test_a_maker_that_counts_very_many_fits_behind_one_that_names_them():
    named, counted, few = (
        speaks("named", named=["pl"]),
        speaks("many", count=140, more=True),
        speaks("few", count=23, more=True),
    )
    assert fitting(counted, named, few) == ["maker/named", "maker/many"]


def test_a_list_that_lacks_one_keeps_it_out_however_long_it_is():
    listed = speaks("listed", named=[f"a{letter}" for letter in "bcdefghijklmnopqrstuvwxyz"], count=150)
    assert fitting(listed, speaks("named", named=["pl"])) == ["maker/named"]


def test_the_language_of_a_makers_country_is_known_though_nobody_lists_it():
    made = (lab("home", country="CN"), lab("away"))
    models = (model("home/one"), model("away/one"))
    assert fitting(*models, asked=CHINESE, labs=made) == ["home/one"]


def test_that_the_language_of_a_makers_country_is_listed_nowhere_is_no_unknown():
    asked = questions(("q", {"a": {}, "b": {}}))
    home, away = (candidate(labs=(lab(country=country),)) for country in ("CN", "US"))
    assert not list(findings_on(asked, (CHINESE,), home))
    assert [one.verdict for one in findings_on(asked, (CHINESE,), away)] == [Verdict.UNKNOWN]
