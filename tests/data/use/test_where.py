"""Where a model is offered, where data are kept, what its service promises: the answer stands first."""

import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.catalogue.services import App
from bot.errors import UserError
from bot.properties.filters import Filter, Operator
from bot.questions.answers.where import answer_where
from bot.questions.question import Question, Task
from tests.bot.wizard import _make as make

WEIGHTS = {"openness": "free_weights", "licence": "mit"}


@pytest.fixture
def ask(setting, lines_of):
    def lines(model=None, lab=None, licence=None, hit=None, **more):
        model = model or make.model(offers=[make.offer()])
        catalogue = make.catalogue(model, labs=[lab] if lab else (), licences=[licence or make.licence()])
        named = hit or Hit(EntryKind.MODEL, model.id)
        return lines_of(answer_where(setting(catalogue), Question(Task.FACT, names=(named,), **more)))

    return lines


def promise(name):
    return (Filter("assurances", Operator.ANY_OF, frozenset({name})),)


@pytest.mark.parametrize(
    ("told", "wanted"), [("yes", "Yes:"), ("limited", "With restrictions:"), ("no", "No:"), (None, "Unknown:")]
)
def test_the_services_own_word_stands_first(ask, told, wanted):
    lab = make.lab(country="US", served_in={} if told is None else {"ru": told})
    assert ask(lab=lab, asked=("served_ru",))[0].startswith(wanted)


def test_a_stated_fact_has_its_status_and_source(ask):
    lines = ask(lab=make.lab(served_in={"ru": "no"}), asked=("served_ru",))
    assert "Service of Maker: no ✓[1]" in lines


def test_a_service_is_offered_at_home(ask):
    assert ask(lab=make.lab(country="FR"), asked=("served_eu",))[0].startswith("Yes:")


def test_weights_without_a_service_can_be_used_where_the_licence_allows(ask):
    assert ask(make.model(**WEIGHTS), asked=("served_ru",))[0].startswith("Yes:")
    shut = make.licence(excluded=["ru"])
    assert ask(make.model(**WEIGHTS), licence=shut, asked=("served_ru",))[0].startswith("No:")


def test_of_several_models_the_licences_decide_where_nobody_sells_them(setting, lines_of):
    models = [make.model(f"maker/{name}", **WEIGHTS | {"licence": name}) for name in ("free", "shut")]
    licences = [make.licence("free"), make.licence("shut", excluded=["eu"])]
    catalogue = make.catalogue(*models, licences=licences)

    def first(*named):
        hits = tuple(Hit(EntryKind.MODEL, one.id) for one in named)
        return lines_of(answer_where(setting(catalogue), Question(Task.FACT, names=hits, asked=("served_eu",))))[0]

    assert first(*models).startswith("It depends on the model")
    assert first(models[0]).startswith("Yes:")
    assert first(models[1]).startswith("No:")


def test_a_service_is_told_beside_ones_own_machines(ask):
    lab = make.lab(served_in={"ru": "no"})
    lines = ask(make.model(**WEIGHTS, offers=[make.offer()]), lab=lab, asked=("served_ru",))
    assert lines[0].startswith("No:")
    assert any(line.startswith("Your own hardware: yes") for line in lines)


@pytest.mark.parametrize(("regions", "wanted"), [(["us", "eu"], "Yes:"), (["us"], "No:"), (None, "Unknown:")])
def test_data_stay_where_the_service_keeps_them(ask, regions, wanted):
    lab = make.lab(**({} if regions is None else {"data_regions": regions}))
    assert ask(lab=lab, asked=("data_eu",))[0].startswith(wanted)


def test_where_data_are_kept_names_the_regions(ask):
    lines = ask(lab=make.lab(data_regions=["us", "eu"]), topics=frozenset({"data_kept"}))
    assert lines[0].startswith("In the US and the EU:")


@pytest.mark.parametrize(
    ("promises", "wanted"), [(["fz152"], "Yes:"), (["soc2"], "No: the catalogue has no such"), (None, "Unknown:")]
)
def test_a_promise_is_found_among_those_of_the_service(ask, promises, wanted):
    lab = make.lab(**({} if promises is None else {"assurances": promises}))
    assert ask(lab=lab, filters=promise("fz152"))[0].startswith(wanted)


@pytest.mark.parametrize(("promises", "wanted"), [(["no_training"], "No:"), (["soc2"], "Unknown:"), (None, "Unknown:")])
def test_not_to_train_is_a_no_to_the_question_whether_it_trains(ask, promises, wanted):
    lab = make.lab(**({} if promises is None else {"assurances": promises}))
    assert ask(lab=lab, filters=promise("no_training"))[0].startswith(wanted)


def had(name):
    return (Filter(name, Operator.ANY_OF, frozenset({"yes"})),)


@pytest.mark.parametrize("name", ["hipaa", "dpa", "sla", "web_search"])
@pytest.mark.parametrize(("said", "wanted"), [(True, "Yes:"), (False, "No:"), (None, "Unknown:")])
def test_what_can_be_had_of_a_service_is_its_word_or_unknown(ask, name, said, wanted):
    lab = make.lab(**({} if said is None else {name: said}))
    assert ask(lab=lab, filters=had(name))[0].startswith(wanted)
    assert ask(lab=lab, asked=(name,))[0].startswith(wanted)


def test_the_app_may_search_where_nothing_is_known_of_the_api(ask):
    app = {"name": "Chat", "url": "https://example.org/chat", "web_search": make.fact(value=True)}
    lab = make.lab().model_copy(update={"app": App.model_validate({**app, "status": "official", "source": "s"})})
    lines = ask(lab=lab, filters=had("web_search"))
    assert lines[0].startswith("In the app:")
    assert "The app Chat: yes ✓[1]" in lines


@pytest.mark.parametrize(
    ("topic", "asked", "wanted"),
    [
        ("app_chatplus", {"asked": ("hipaa",)}, "No: HIPAA agreement (BAA) — Chat Plus."),
        ("app_chat", {"asked": ("hipaa",)}, "Unknown: HIPAA agreement (BAA) — Chat on its free plan."),
        ("app_chatplus", {"asked": ("data_eu",)}, "Unknown: Data can stay in the EU — Chat Plus."),
        ("app_chatplus", {"filters": promise("no_training")}, "Yes, until you switch it off: Chat Plus trains"),
        ("app_chat", {"filters": promise("no_training")}, "Unknown: whether Chat on its free plan trains"),
        ("app_chatplus", {"filters": promise("soc2")}, "Unknown: SOC 2"),
        ("app_chatplus", {"topics": {"data_kept"}}, "Unknown: where Chat Plus"),
    ],
)
def test_the_terms_of_an_api_are_not_those_of_the_app_or_the_plan_that_is_named(ask, topic, asked, wanted):
    terms = {"trains_on_data": make.fact("opt_out"), "hipaa": make.fact(value=False)}
    plan = {"name": "Chat Plus", "month": make.fact(20), **terms}
    app = {"name": "Chat", "url": "https://example.org/chat", "free": make.fact(value=True), "plans": [plan]}
    lab = make.lab(hipaa=True, assurances=["no_training", "soc2"], data_regions=["eu"])
    lab = lab.model_copy(update={"app": App.model_validate({**app, "status": "official", "source": "s"})})
    topics = frozenset({topic, *asked.pop("topics", ())})
    assert " ".join(ask(lab=lab, topics=topics, **asked)).startswith(wanted)


FREE = Filter("free", Operator.ANY_OF, frozenset({"yes"}))


@pytest.mark.parametrize(
    ("trains", "wanted"), [("yes", "Yes:"), ("opt_out", "Yes, until"), ("no", "No:"), (None, "Unknown:")]
)
def test_a_free_plan_is_answered_by_its_own_terms(ask, trains, wanted):
    terms = {} if trains is None else {"trains_on_data": make.fact(trains)}
    lab = make.lab(assurances=["no_training"], free_plan={"models": make.fact("all"), **terms})
    lines = ask(lab=lab, filters=(*promise("no_training"), FREE))
    assert lines[0].startswith(wanted)
    assert any(line.startswith("Free plan of Maker") for line in lines) is (trains is not None)


def test_what_becomes_of_what_one_sends_by_the_free_plan_is_told_beside_the_paid_api(ask):
    plan = {"models": make.fact("all"), "trains_on_data": make.fact("yes")}
    lines = ask(lab=make.lab(assurances=["no_training"], free_plan=plan), filters=promise("no_training"))
    assert lines[0].startswith("No:")
    assert "Free plan of Maker: trains on what" in lines


def test_where_the_paid_api_keeps_data_says_nothing_of_the_free_plan(ask):
    lab = make.lab(data_regions=["eu"], free_plan={"models": make.fact("all")})
    assert ask(lab=lab, asked=("data_eu",))[0].startswith("Yes:")
    assert ask(lab=lab, asked=("data_eu",), filters=(FREE,))[0].startswith("Unknown:")


def test_a_maker_is_answered_by_its_service(ask):
    lines = ask(lab=make.lab(served_in={"ru": "no"}), hit=Hit(EntryKind.LAB, "maker"), asked=("served_ru",))
    assert lines[0] == "No: not offered in Russia — Maker."


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_answer_fits_on_a_screen(catalogue, every_name, setting, lines_of, lang):
    for hit in every_name:
        for more in ({}, {"asked": ("served_ru", "data_eu")}, {"asked": ("assurances",)}):
            try:
                reply = answer_where(setting(catalogue, lang), Question(Task.FACT, names=(hit,), **more))
            except UserError:
                assert hit.kind is not EntryKind.MODEL
                continue
            assert len(lines_of(reply)) <= 20, (hit, more)
