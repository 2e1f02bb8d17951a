"""Replies of one paragraph."""

from bot.reply.blocks import Note, NoteKind, Paragraph, Span, Style
from bot.reply.choices import Choice
from bot.reply.reply import Audience, Outcome, Reply
from bot.words import Words


def message_reply(words: Words, text: str, outcome: Outcome, *choices: Choice) -> Reply:
    """Say one thing to the asker alone."""
    return Reply(
        blocks=(Paragraph(spans=(Span(text=text),)),),
        choices=choices,
        audience=Audience.ASKER,
        outcome=outcome,
        lang=words.lang,
    )


def moved_to_private(words: Words, reply: Reply) -> Reply:
    """Say above a reply why it comes in private."""
    note = Note(kind=NoteKind.INFO, spans=(Span(text=words("note-may-not-write")),))
    return reply.with_blocks(note, *reply.blocks).model_copy(update={"points_to": None})


def incident_reply(words: Words, incident: str) -> Reply:
    """Say that the program failed, with the code under which the failure is logged."""
    spans = (Span(text=words("error-incident") + " "), Span(text=incident, style=Style.CODE))
    return Reply(blocks=(Paragraph(spans=spans),), audience=Audience.ASKER, outcome=Outcome.FAILED, lang=words.lang)
