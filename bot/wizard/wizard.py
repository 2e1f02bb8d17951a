"""The guided choice as a whole: built once from the catalogue and the questions."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from typing import assert_never

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.schema import Model
from bot.properties.filters import Filter
from bot.wizard.engine import NextQuestion, NoMatch, Recommendation, Step, next_step, rank
from bot.wizard.kept import kept_filters, month_filter
from bot.wizard.questions import UNSURE, Question, Questions
from bot.wizard.ranking import Answers
from bot.wizard.session import QuestionAnswer, Session
from bot.wizard.table import ScoreTable, build_table
from bot.wizard.telling import told
from bot.wizard.wishes import Said, belongs, sort_out
from bot.wizard_actions import (
    Answer,
    Back,
    Cancel,
    Finish,
    Pick,
    Pressed,
    Relax,
    Restart,
    Resume,
    Submit,
    Toggle,
    WhyNot,
)

CACHED_STEPS = 256
"""The number of cached steps: a press needs its step twice, and many people begin alike."""


class Wizard:
    """The guided choice over one catalogue. It never changes after it was built."""

    def __init__(self, catalogue: Catalogue, questions: Questions) -> None:
        self.catalogue = catalogue
        self.questions = questions
        self._cached_step = lru_cache(maxsize=CACHED_STEPS)(self._next_step)

    def warm_up(self) -> None:
        """Build the table now."""
        _ = self.table

    @cached_property
    def table(self) -> ScoreTable:
        """Return every option's effect on every candidate, built when first used."""
        return build_table(self.catalogue, self.questions)

    def step(self, session: Session) -> Step:
        """Work out what comes next for a session."""
        return self._cached_step(tuple(self.answers(session).items()), self.filters(session), session.finished)

    def result(self, session: Session) -> Recommendation | NoMatch:
        """Work out the result with the answers given so far."""
        given = tuple(self.answers(session).items())
        step = self._cached_step(given, self.filters(session), True)  # noqa: FBT003  # a key of the memory
        if isinstance(step, NextQuestion):
            raise TypeError("a finished choice asks nothing")
        return step

    def _next_step(
        self,
        answers: tuple[tuple[str, tuple[str, ...]], ...],
        filters: tuple[Filter, ...],
        finish: bool,  # noqa: FBT001  # as above
    ) -> Step:
        return next_step(self.table, self.questions, dict(answers), filters, finish=finish)

    def best_of(self, session: Session, models: Iterable[Model]) -> Model | None:
        """Return the one of some models that comes first by the answers given so far; the first one if none is left."""
        by_id = {model.id: model for model in models}
        ranking = rank(self.table, self.answers(session), self.filters(session))
        places = [place for place, model_id in enumerate(self.table.models) if model_id in by_id]
        best = max(places, key=lambda at: (ranking.remaining >> at & 1, ranking.score_of(at)), default=None)
        return next(iter(by_id.values()), None) if best is None else by_id[self.table.models[best]]

    def answers(self, session: Session) -> Answers:
        """Read the answers; what today's questions no longer have is left out."""
        known = {answer.question: self.questions.question(answer.question) for answer in session.answers}
        return {
            answer.question: tuple(option for option in answer.options if question.option(option))
            for answer in session.answers
            if (question := known[answer.question]) is not None
        }

    def filters(self, session: Session) -> tuple[Filter, ...]:
        """Return the conditions beside the answers; what today's catalogue no longer has is left out."""
        return kept_filters(self.catalogue, self.questions, session)

    def tell(self, session: Session, said: Said, now: int) -> Session:
        """Return the session after a sentence; once the result was shown, the next step is the new result."""
        changed = told(self.table, self.questions, session, sort_out(self.questions, said), said)
        changed = changed.model_copy(update={"revision": session.revision + 1, "updated_at": now})
        if changed.finished or isinstance(self.step(changed), NextQuestion):
            return changed
        return changed.model_copy(update={"finished": True})

    def act(self, session: Session, action: Pressed, now: int) -> Session | None:
        """Return the session after an action; None where the action asks for nothing that can be done there."""
        changed = self._changed(session, action)
        if changed is None:
            return None
        changed = changed.model_copy(update={"revision": session.revision + 1, "updated_at": now})
        if isinstance(action, Back | Toggle | Pick) or changed.finished or isinstance(self.step(changed), NextQuestion):
            return changed
        return changed.model_copy(update={"finished": True})

    def _changed(self, session: Session, action: Pressed) -> Session | None:
        changed: Session | None
        match action:
            case Answer():
                changed = self._answer(session, action)
            case Toggle():
                changed = self._toggle(session, action)
            case Pick():
                changed = self._pick(session, action)
            case Submit():
                changed = self._submit(session, action)
            case Back():
                changed = self._back(session)
            case Restart():
                changed = session.restarted()
            case Finish():
                changed = None if session.finished else session.model_copy(update={"finished": True, "draft": ()})
            case Relax():
                changed = self._relax(session, action)
            case Cancel() | WhyNot() | Resume():
                changed = None
            case _:
                assert_never(action)
        return changed

    def _open_question(self, session: Session, question_id: str) -> Question | None:
        """Return the question if it can be answered now."""
        answered = any(answer.question == question_id for answer in session.answers)
        return None if answered or session.finished else self.questions.question(question_id)

    def _answer(self, session: Session, action: Answer) -> Session | None:
        question = self._open_question(session, action.question)
        if question is None:
            return None
        if action.option == UNSURE:
            return _answered(session, question, ())
        if question.several or question.option(action.option) is None:
            return None
        return _answered(session, question, (action.option,))

    def _toggle(self, session: Session, action: Toggle) -> Session | None:
        question = self._open_question(session, action.question)
        if question is None or not question.several or question.option(action.option) is None:
            return None
        return _drafted(session, question, set(session.draft) ^ {action.option})

    def _pick(self, session: Session, action: Pick) -> Session | None:
        question, picked = self._open_question(session, action.question), set(action.options.split("-")) - {""}
        if question is None or not question.several or not picked <= {option.id for option in question.options}:
            return None
        return _drafted(session, question, picked)

    def _submit(self, session: Session, action: Submit) -> Session | None:
        question = self._open_question(session, action.question)
        if question is None or not question.several:
            return None
        return _answered(session, question, tuple(option for option in session.draft if question.option(option)))

    def _back(self, session: Session) -> Session | None:
        """Take back the last answer; a result asked for early only reopens the question that was left."""
        reopened = session.model_copy(update={"finished": False, "draft": ()})
        if session.finished and isinstance(self.step(reopened), NextQuestion):
            return reopened
        if not session.answers:
            return reopened if session.finished else None
        last = session.answers[-1]
        question = self.questions.question(last.question)
        draft = last.options if question is not None and question.several else ()
        filters = tuple(one for one in session.beside.filters if question is None or not belongs(one, question))
        taken = reopened.with_beside(filters=filters)
        return taken.model_copy(update={"answers": session.answers[:-1], "draft": draft})

    def _relax(self, session: Session, action: Relax) -> Session | None:
        step = self.step(session)
        if not isinstance(step, NoMatch):
            return None
        chosen = next((one for one in step.relaxations if one.key == action.wishes), None)
        if chosen is None:
            return None
        answers = tuple(
            QuestionAnswer(
                question=answer.question,
                options=tuple(option for option in answer.options if (answer.question, option) not in chosen.dropped),
            )
            for answer in session.answers
        )
        budget = None if month_filter(self.questions, session) in chosen.dropped else session.beside.budget
        filters = tuple(one for one in session.beside.filters if one not in chosen.dropped)
        kept = session.with_beside(filters=filters, budget=budget)
        return kept.model_copy(update={"answers": answers, "finished": False})


def _drafted(session: Session, question: Question, picked: AbstractSet[str]) -> Session:
    """Return the session with some options of its question picked."""
    return session.model_copy(update={"draft": tuple(o.id for o in question.options if o.id in picked)})


def _answered(session: Session, question: Question, options: tuple[str, ...]) -> Session:
    answers = (*session.answers, QuestionAnswer(question=question.id, options=options))
    return session.model_copy(update={"answers": answers, "draft": ()})
