"""Replies of the guided choice outside its steps: it is over or not yet begun, or a name has several meanings."""

from collections.abc import Iterable

from bot.action_codec import pack
from bot.actions import StartWizard, short_key
from bot.catalogue.schema import Model
from bot.reply.choices import Navigate, PickOne
from bot.reply.reply import Outcome, Reply
from bot.views.message import message_reply
from bot.views.wizard.screen import Screen
from bot.wizard.session import Session
from bot.wizard_actions import WhyNot
from bot.words import Words


def offer_start(words: Words, key: str, outcome: Outcome) -> Reply:
    """Say why there is no choice to go on with, and offer to start one."""
    start = Navigate(label=words("wizard-start"), action=pack(StartWizard()))
    reply = message_reply(words, words(key), outcome, start)
    return reply.model_copy(update={"replace": outcome is Outcome.DONE})


def ask_which_model(screen: Screen, session: Session, models: Iterable[Model]) -> Reply:
    """Ask which of several models a question why not is about."""
    token, revision = session.token, session.revision
    choices = (
        PickOne(label=model.name, action=pack(WhyNot(token=token, revision=revision, model=short_key(model.id))))
        for model in models
    )
    return message_reply(screen.words, screen.words("wizard-why-which"), Outcome.AMBIGUOUS, *choices)
