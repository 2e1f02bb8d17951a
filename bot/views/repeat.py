"""The word that an answer stands in the chat already."""

from bot.reply.blocks import Paragraph, Span
from bot.reply.choices import Choice, Navigate, Open
from bot.reply.reply import Audience, Outcome, Reply, Subject
from bot.service.repeats import ShownMessage
from bot.words import Words


def shown_already(words: Words, subject: Subject, message: ShownMessage, again: str, audience: Audience) -> Reply:
    """Point to the message that has shown an answer; `again` is the packed action that shows it anyway."""
    choices: list[Choice] = [] if message.url is None else [Open(label=words("repeat-open"), url=message.url)]
    return Reply(
        blocks=(Paragraph(spans=(Span(text=words("repeat-shown", name=subject.name)),)),),
        choices=(*choices, Navigate(label=words("repeat-again"), action=again)),
        audience=audience,
        subjects=(subject,),
        outcome=Outcome.INFO,
        points_to=message.id,
        lang=words.lang,
    )
