"""The entries of the catalogue that a reply is about."""

from bot.catalogue.schema import Family, Model, Signpost, Term
from bot.catalogue.services import Lab
from bot.reply.reply import Subject, SubjectKind
from bot.words import Words


def model_subject(model: Model) -> Subject:
    """Return a model as a subject."""
    return Subject(kind=SubjectKind.MODEL, id=model.id, name=model.name)


def summary_of(words: Words, model: Model) -> str:
    """Return the sentence about a model; of one that nobody has checked, that it is so."""
    return words("model-unchecked") if model.unchecked else words.text(model.summary)


def family_subject(family: Family) -> Subject:
    """Return a family as a subject."""
    return Subject(kind=SubjectKind.FAMILY, id=family.id, name=family.name)


def lab_subject(lab: Lab) -> Subject:
    """Return a lab as a subject."""
    return Subject(kind=SubjectKind.LAB, id=lab.id, name=lab.name)


def term_subject(words: Words, term: Term) -> Subject:
    """Return a term as a subject, named in the reply's language."""
    return Subject(kind=SubjectKind.TERM, id=term.id, name=words.text(term.names))


def signpost_subject(words: Words, signpost: Signpost) -> Subject:
    """Return something that is no text model as a subject, named in the reply's language."""
    return Subject(kind=SubjectKind.SIGNPOST, id=signpost.id, name=signpost_name(words, signpost))


def signpost_name(words: Words, signpost: Signpost) -> str:
    """Return what something that is no text model is called in the reply's language."""
    return signpost.names.get(words.lang, signpost.name)
