"""The guided choice as a whole: built once from the catalogue and the questions."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from itertools import takewhile
from typing import assert_never

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.plans import AppPlan
from bot.catalogue.schema import Model
from bot.catalogue.services import App
from bot.lazy import loose
from bot.properties.filters import Filter
from bot.wizard.engine import NextQuestion, NoMatch, Recommendation, Step, next_step, rank
from bot.wizard.given import Answers
from bot.wizard.kept import kept_filters, kept_preferences, month_filter
from bot.wizard.option_effect import ChosenOption
from bot.wizard.questions import TICKS, UNSURE, Question, Questions
from bot.wizard.session import Earlier, QuestionAnswer, Session
from bot.wizard.table import ScoreTable, build_table
from bot.wizard.telling import still_free, told, unpaid
from bot.wizard.ticked import still_ticked, ticked
from bot.wizard.unsure import meant_by_unsure, with_meant
from bot.wizard.why import is_used_by
from bot.wizard.wishes import Said, belongs, sort_out
from bot.wizard_actions import (
    Answer,
    Back,
    Cancel,
    Finish,
    InFull,
    Pick,
    Pressed,
    Relax,
    Restart,
    Resume,
    ShowAnswers,
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
        self._cached_step = lru_cache(maxsize=CACHED_STEPS)(loose(self._next_step))
        self._cached_fit = lru_cache(maxsize=CACHED_STEPS)(loose(self._fits_any))

    def warm_up(self) -> None:
        """Build the table now."""
        self.table.warm_up()

    @cached_property
    def table(self) -> ScoreTable:
        """Return every option's effect on every candidate, built when first used."""
        return build_table(self.catalogue, self.questions)

    def step(self, session: Session) -> Step:
        """Work out what comes next for a session."""
        return self._step(session, finish=session.finished)

    def result(self, session: Session) -> Recommendation | NoMatch:
        """Work out the result with the answers given so far."""
        step = self._step(session, finish=True)
        if isinstance(step, NextQuestion):
            raise TypeError("a finished choice asks nothing")
        return step

    def _step(self, session: Session, *, finish: bool) -> Step:
        preferred = kept_preferences(self.catalogue, self.questions, session)
        answers, meant = self._answers(session)
        said = tuple(answers.items()), self.filters(session), preferred, meant
        step = self._cached_step(*said, False)  # noqa: FBT003  # a key of the memory
        if finish and isinstance(step, NextQuestion):  # what asks nothing is the end anyway
            answers, meant = self._answers(session, at_end=True)
            taken = still_ticked(self.questions, step.ranking, answers, session.lang)
            ticks = tuple((question, (option,)) for question, option in taken)
            said = (*answers.items(), *ticks), self.filters(session), preferred, (*meant, *taken)
            return self._cached_step(*said, True)  # noqa: FBT003
        return step

    def _next_step(
        self,
        answers: tuple[tuple[str, tuple[str, ...]], ...],
        filters: tuple[Filter, ...],
        preferred: tuple[Filter, ...],
        meant: tuple[ChosenOption, ...],
        finish: bool,  # noqa: FBT001  # a key of the memory
    ) -> Step:
        given = dict(answers)
        return next_step(self.table, self.questions, given, filters, preferred=preferred, finish=finish, taken=meant)

    def best_of(self, session: Session, models: Iterable[Model]) -> Model | None:
        """Return the one of some models that the result by the answers so far names first, or is nearest to it."""
        by_id = {model.id: model for model in models}
        best = self._best(session, (place for place, model_id in enumerate(self.table.models) if model_id in by_id))
        return next(iter(by_id.values()), None) if best is None else by_id[self.table.models[best]]

    def best_by(self, session: Session, used: AppPlan | App) -> Model | None:
        """Return the model that comes first in an application, or in a plan of one; None where none is known."""
        candidates = self.table.candidates
        best = self._best(session, (place for place, one in enumerate(candidates) if is_used_by(one, used)))
        return None if best is None else candidates[best].model

    def _best(self, session: Session, places: Iterable[int]) -> int | None:
        step, among = self.result(session), tuple(places)
        picked = step.picks.all if isinstance(step, Recommendation) else ()
        first = next((one for one in picked if one in among), None)
        return max(among, key=step.ranking.merit_of, default=None) if first is None else first

    def answers(self, session: Session) -> Answers:
        """Read the answers, with what somebody is taken to mean by "I don't know"."""
        return self._answers(session)[0]

    def _answers(self, session: Session, *, at_end: bool = False) -> tuple[Answers, tuple[ChosenOption, ...]]:
        """Read the answers, and list what of them is only taken to be meant: only what leaves something is."""
        known, filters = self._given(session), self.filters(session)
        meant = meant_by_unsure(self.questions, known, filters, at_end=at_end)
        assumed = with_meant(known, meant)
        return (assumed, meant) if meant and self._cached_fit(tuple(assumed.items()), filters) else (known, ())

    def _fits_any(self, answers: tuple[tuple[str, tuple[str, ...]], ...], filters: tuple[Filter, ...]) -> bool:
        """Tell whether answers leave something to recommend."""
        return bool(rank(self.table, dict(answers), filters).remaining)

    def _given(self, session: Session) -> Answers:
        """Read the answers as they were given; what today's questions no longer have is left out."""
        known: dict[str, tuple[str, ...]] = {}
        for answer in session.answers:
            question = self.questions.question(answer.question)
            if question is not None:
                known[question.id] = tuple([option for option in answer.options if question.option(option)])
        return known

    def filters(self, session: Session) -> tuple[Filter, ...]:
        """Return the conditions beside the answers; what today's catalogue no longer has is left out."""
        return kept_filters(self.catalogue, self.questions, session)

    def tell(self, session: Session, said: Said, now: int, *, is_new: bool = False) -> Session:
        """Return the session after a sentence; once the result was shown, the next step is the new result.

        `is_new` tells that no question was shown yet.
        """
        said = unpaid(self.questions, session, still_free(self.questions, session, said))
        changed = told(self.table, self.questions, session, sort_out(self.questions, said), said)
        before = Earlier(answers=session.answers, told=session.told) if session.finished else None
        update = {"before": before, "revision": session.revision + 1, "updated_at": now}
        led = self._led_on(changed.model_copy(update=update))
        answered = not is_new and self._is_past(session, led)
        return led.model_copy(update={"asked": session.asked + 1}) if answered else led

    def _is_past(self, session: Session, later: Session) -> bool:
        """Tell whether a session has left the question that was open."""
        step, after = self.step(session), self.step(later)
        return isinstance(step, NextQuestion) and not (isinstance(after, NextQuestion) and after.id == step.id)

    def put_back(self, session: Session, now: int) -> Session | None:
        """Return the session as it was before the last sentence changed its result; None where none did."""
        before = session.before
        if before is None:
            return None
        told = {"answers": before.answers, "told": before.told, "before": None}
        return session.model_copy(update={**told, "revision": session.revision + 1, "updated_at": now})

    def act(self, session: Session, action: Pressed, now: int) -> Session | None:
        """Return the session after an action; None where the action asks for nothing that can be done there."""
        changed = self._changed(session, action)
        if changed is None:
            return None
        update = {"before": None, "revision": session.revision + 1, "updated_at": now}
        changed = changed.model_copy(update=update)
        return changed if isinstance(action, Back | Toggle | Pick) else self._led_on(changed)

    def _led_on(self, session: Session) -> Session:
        """Return the session at its next step: finished where nothing is asked, with what is ticked to begin with."""
        if session.finished:
            return session
        step = self.step(session)
        if not isinstance(step, NextQuestion):
            return session.model_copy(update={"finished": True})
        if not step.is_ticks or session.draft:
            return session
        return session.model_copy(update={"draft": tuple(_ticked(step, session.lang))})

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
                changed = self._submit(session, action.question)
            case Back():
                changed = self._back(session)
            case Restart():
                changed = session.restarted()
            case Finish():
                changed = None if session.finished else self._finish(session)
            case Relax():
                changed = self._relax(session, action)
            case Cancel() | WhyNot() | Resume() | InFull() | ShowAnswers():
                changed = None
            case _:
                assert_never(action)
        return changed

    def _open_question(self, session: Session, question_id: str) -> Question | None:
        """Return the question if it can be answered now."""
        if session.finished or question_id in [answer.question for answer in session.answers]:
            return None
        return self.questions.question(question_id)

    def _open_together(self, session: Session, step_id: str) -> tuple[Question, ...]:
        """Return the questions of which several options can be given now: one, or those of the page of ticks."""
        if step_id == TICKS:
            step = self.step(session)
            later = step.later if isinstance(step, NextQuestion) else ()
            closed = {*later, *[answer.question for answer in session.answers]}
            ticks = [one for one in self.questions.questions if one.ticks and one.id not in closed]
            return () if session.finished else tuple(ticks)
        question = self._open_question(session, step_id)
        return (question,) if question is not None and question.several and not question.ticks else ()

    def _answer(self, session: Session, action: Answer) -> Session | None:
        if action.question == TICKS and action.option == UNSURE:
            step = self.step(session)
            draft = tuple(_ticked(step, session.lang)) if isinstance(step, NextQuestion) and step.is_ticks else ()
            return self._submit(session.model_copy(update={"draft": draft}), TICKS)
        question = self._open_question(session, action.question)
        if question is None:
            return None
        if action.option == UNSURE:
            return _answered(session, question, ())
        if question.several or question.ticks or question.option(action.option) is None:
            return None
        return _answered(session, question, (action.option,))

    def _toggle(self, session: Session, action: Toggle) -> Session | None:
        question = self._open_question(session, action.question)
        if question is None or question.option(action.option) is None:
            return None
        together = self._open_together(session, TICKS if question.ticks else question.id)
        return _drafted(session, together, set(session.draft) ^ {action.option}) if together else None

    def _pick(self, session: Session, action: Pick) -> Session | None:
        together, picked = self._open_together(session, action.question), set(action.options.split("-")) - {""}
        if not together or not picked <= {option.id for question in together for option in question.options}:
            return None
        return _drafted(session, together, picked)

    def _submit(self, session: Session, step_id: str) -> Session | None:
        together = self._open_together(session, step_id)
        for question in together:
            picked = tuple(option for option in session.draft if question.option(option))
            answers = (*session.answers, QuestionAnswer(question=question.id, options=picked))
            session = session.model_copy(update={"answers": answers})
        done = {"draft": (), "asked": session.asked + 1, "pages": session.pages + (step_id == TICKS)}
        return session.model_copy(update=done) if together else None

    def _finish(self, session: Session) -> Session:
        """Finish with what is picked of the present step."""
        step = self.step(session)
        picked = self._submit(session, step.id) if session.draft and isinstance(step, NextQuestion) else None
        return (picked or session).model_copy(update={"finished": True, "draft": ()})

    def _back(self, session: Session) -> Session | None:
        """Take back the last answer; a result asked for early only reopens the question that was left."""
        reopened = session.model_copy(update={"finished": False, "draft": ()})
        if session.finished and isinstance(self.step(reopened), NextQuestion):
            return reopened
        if not session.answers:
            return reopened if session.finished else None
        last = self._last_answers(session)
        questions = [one for answer in last if (one := self.questions.question(answer.question)) is not None]
        several = any(question.several or question.ticks for question in questions)
        draft = tuple(option for answer in last for option in answer.options) if several else ()
        filters, preferred = (
            tuple(one for one in ones if not any(belongs(one, of) for of in questions))
            for ones in (session.beside.filters, session.beside.preferred)
        )
        taken = reopened.with_beside(filters=filters, preferred=preferred)
        pages = session.pages if any(question.ticks for question in questions) else 0
        counted = {"asked": max(session.asked - (pages or 1), 0), "pages": session.pages - pages}
        return taken.model_copy(update={"answers": session.answers[: -len(last)], "draft": draft, **counted})

    def _last_answers(self, session: Session) -> tuple[QuestionAnswer, ...]:
        """Return the answers of the last step: one, or all of the page of ticks."""
        ticks = {question.id for question in self.questions.questions if question.ticks}
        before = tuple(takewhile(lambda answer: answer.question in ticks, reversed(session.answers)))
        return before[::-1] or session.answers[-1:]

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
        if chosen.instead is not None:
            question, option = chosen.instead
            kept = tuple(answer for answer in answers if answer.question != question)
            answers = (*kept, QuestionAnswer(question=question, options=(option,)))
        budget = None if month_filter(self.questions, session) in chosen.dropped else session.beside.budget
        filters = tuple(one for one in session.beside.filters if one not in chosen.dropped)
        if chosen.shorter is not None:
            session = session.model_copy(update={"told": session.beside})
            filters = (*filters, chosen.shorter.condition)
        converted = None if budget is None else session.beside.converted
        relaxed = session.with_beside(filters=filters, budget=budget, converted=converted)
        return relaxed.model_copy(update={"answers": answers, "finished": False})


def _ticked(step: NextQuestion, lang: str) -> Iterator[str]:
    """Yield the ids of the options that are ticked to begin with for who writes in a language."""
    yield from (option for _, option in ticked(step.asked, step.ranking, step.answers, lang))


def _drafted(session: Session, together: Iterable[Question], picked: AbstractSet[str]) -> Session:
    """Return the session with some options of its questions picked."""
    draft = tuple(option.id for question in together for option in question.options if option.id in picked)
    return session.model_copy(update={"draft": draft})


def _answered(session: Session, question: Question, options: tuple[str, ...]) -> Session:
    answers = (*session.answers, QuestionAnswer(question=question.id, options=options))
    return session.model_copy(update={"answers": answers, "draft": (), "asked": session.asked + 1})
