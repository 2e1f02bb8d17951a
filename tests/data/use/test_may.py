"""What one may do with a model: the licence's own answer stands first."""

from itertools import product

import pytest

from bot.catalogue.precomputed import EntryKind, Hit
from bot.errors import UserError
from bot.properties.filters import Filter, Operator
from bot.questions.answers.may import answer_may
from bot.questions.question import Question, Task
from bot.reply.choices import Open
from bot.reply.reply import Outcome
from tests.bot.wizard import _make as make

WEIGHTS = {"openness": "restricted_weights", "licence": "mit"}
TRAINING = frozenset({"train_on_output"})
WORDS = {"yes": "Yes:", "conditions": "With conditions:", "no": "No:", "unknown": "Unknown:"}
TEXTS = {"en": "Something.", "ru": "Что-то."}


def ask(setting, model, licence=None, lab=None, lang="en", **more):
    catalogue = make.catalogue(model, licences=[licence or make.licence()], labs=[lab] if lab else ())
    question = Question(Task.MAY, names=(Hit(EntryKind.MODEL, model.id),), **more)
    return answer_may(setting(catalogue, lang), question)


def first(reply):
    return "".join(span.text for span in reply.blocks[0].spans)


def licence(**more):
    return make.licence(url="https://example.org/l", sources=make.SOURCES, conditions=TEXTS, **more)


@pytest.mark.parametrize(
    ("use", "permission"),
    [*product(("sell", "change"), ("yes", "conditions", "no")), ("download", "yes"), ("download", "conditions")],
)
def test_the_licences_own_answer_stands_first(setting, use, permission):
    reply = ask(setting, make.model(**WEIGHTS), licence(**{use: permission}), asked=(use,))
    assert first(reply).startswith(WORDS[permission])
    assert reply.outcome is Outcome.FOUND
    assert [subject.id for subject in reply.subjects] == ["maker/one"]


def test_a_wish_among_the_filters_is_a_use_too(setting):
    wish = Filter("change", Operator.ANY_OF, frozenset({"yes"}))
    reply = ask(setting, make.model(**WEIGHTS), licence(change="no"), filters=(wish,))
    assert first(reply).startswith("No:")


def test_the_licence_its_conditions_and_its_text_are_shown(setting, lines_of):
    reply = ask(setting, make.model(**WEIGHTS), licence(sell="conditions"))
    assert "Licence: mit [1]" in lines_of(reply)
    assert "Main conditions: Something. [1]" in lines_of(reply)
    assert [choice.url for choice in reply.choices if isinstance(choice, Open)] == ["https://example.org/l"]


@pytest.mark.parametrize(
    ("told", "wanted"), [("yes", "yes"), ("conditions", "conditions"), ("no", "no"), (None, "unknown")]
)
def test_training_on_answers_is_for_the_licence_to_say(setting, told, wanted):
    more = {} if told is None else {"train_on_output": make.fact(told), "train_on_output_note": TEXTS}
    reply = ask(setting, make.model(**WEIGHTS), licence(**more), topics=TRAINING)
    assert first(reply).startswith(WORDS[wanted])


@pytest.mark.parametrize(("told", "wanted"), [("no", "no"), (None, "unknown")])
def test_a_closed_model_follows_its_makers_terms(setting, told, wanted):
    lab = make.lab(**({} if told is None else {"train_on_output": told}))
    reply = ask(setting, make.model(), lab=lab, topics=TRAINING)
    assert first(reply).startswith(WORDS[wanted])


def test_terms_that_the_catalogue_lacks_are_said_to_decide(setting):
    assert "not in the catalogue" in first(ask(setting, make.model()))


@pytest.mark.parametrize("use", ["change", "download"])
def test_a_closed_model_can_be_neither_changed_nor_downloaded(setting, use):
    assert first(ask(setting, make.model(), asked=(use,))).startswith("No:")


@pytest.mark.parametrize(("users", "wanted"), [(99, "yes"), (100, "yes"), (101, "conditions")])
def test_users_above_the_limit_need_more(setting, users, wanted):
    limited = licence(user_limit={"users": 100, "source": "s"}, beyond_limits="agreement")
    reply = ask(setting, make.model(**WEIGHTS), limited, users=users)
    assert first(reply).startswith(WORDS[wanted])
    assert "100 users" in first(reply)


def test_a_licence_for_research_serves_no_users(setting):
    limited = licence(sell="no", user_limit={"users": 100, "source": "s"}, beyond_limits="agreement")
    assert first(ask(setting, make.model(**WEIGHTS), limited, users=5)).startswith("No:")


@pytest.mark.parametrize(
    ("shut_out", "inputs", "wanted"),
    [
        ({}, ["text"], "yes"),
        ({"excluded": ["eu"]}, ["text"], "no"),
        ({"excluded_multimodal": ["eu"]}, ["text"], "yes"),
        ({"excluded_multimodal": ["eu"]}, ["text", "image"], "no"),
    ],
)
def test_a_licence_may_shut_out_a_region(setting, shut_out, inputs, wanted):
    model = make.model(**WEIGHTS, modalities_in=inputs)
    assert first(ask(setting, model, licence(**shut_out), asked=("served_eu",))).startswith(WORDS[wanted])


def test_an_unknown_licence_is_unknown(setting):
    assert first(ask(setting, make.model(openness="free_weights"))).startswith("Unknown:")


def test_a_service_that_was_switched_off_may_not_be_used(setting):
    assert first(ask(setting, make.model(lifecycle="retired"))).startswith("No:")


def test_a_maker_is_answered_by_groups(setting, lines_of):
    licences = [make.licence("free"), make.licence("bound", sell="conditions"), make.licence("shut", sell="no")]
    models = [
        make.model(f"maker/{name}", openness="restricted_weights", licence=name) for name in ("free", "bound", "shut")
    ]
    catalogue = make.catalogue(*models, licences=licences)
    reply = answer_may(setting(catalogue), Question(Task.MAY, names=(Hit(EntryKind.LAB, "maker"),)))
    assert lines_of(reply)[2:] == ["• Yes: Free (free)", "• With conditions: Bound (bound)", "• No: Shut (shut)"]
    assert [subject.id for subject in reply.subjects] == ["maker", "maker/free", "maker/bound", "maker/shut"]


def test_a_question_without_a_name_asks_for_one(setting):
    with pytest.raises(UserError, match="error-question-name"):
        answer_may(setting(make.catalogue(make.model())), Question(Task.MAY))


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_every_answer_fits_on_a_screen(catalogue, every_name, setting, lines_of, lang):
    for hit in every_name:
        for more in ({}, {"topics": TRAINING}, {"users": 10**9}, {"asked": ("served_eu",)}):
            try:
                reply = answer_may(setting(catalogue, lang), Question(Task.MAY, names=(hit,), **more))
            except UserError:
                assert hit.kind is not EntryKind.MODEL
                continue
            assert len(lines_of(reply)) <= 20, (hit, more)
