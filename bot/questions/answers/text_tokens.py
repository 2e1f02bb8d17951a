"""How many tokens texts take, and how much text so many tokens are: "how many tokens are in 100 pages?"."""

from collections.abc import Mapping, Sequence

from bot.catalogue.text_units import rounded_estimate
from bot.questions.answers.cost_words import word_amounts, word_assumption, word_count
from bot.questions.finding.costs import Assumption, tokens_of_texts
from bot.questions.question import Question, Volume
from bot.questions.setting import Setting
from bot.reply.paragraphs import first_line, remark
from bot.reply.reply import Outcome, Reply
from bot.views.citations import Citations

_MANY = 1_000
"""How much of a text is measured to say how much so many tokens are."""
_MEASURED: Mapping[str, Volume] = {
    "pages": Volume(pages=_MANY),
    "books": Volume(books=_MANY),
    "words": Volume(words=_MANY),
    "characters": Volume(characters=_MANY),
}


def answer_text_tokens(setting: Setting, question: Question) -> Reply | None:
    """Say how many tokens the texts of a question take, or how much text its tokens are; None where it names none."""
    volume, words, units = question.volume, setting.words, setting.catalogue.text_units
    lang = (volume.lang if volume is not None else None) or words.lang
    if volume is not None:
        tokens, taken = tokens_of_texts(volume, units, lang)
        sizes = {"pages": volume.pages, "books": volume.books, "words": volume.words, "characters": volume.characters}
        text = word_amounts(words, {kind: size for kind, size in sizes.items() if size})
        said = words("text-tokens", text=text, tokens=word_count(words, rounded_estimate(tokens)))
        return _reply(setting, said, taken, lang) if tokens else None
    amount = next((int(one.amount) for one in question.filters if one.amount is not None), None)
    kind = next((one for one in _MEASURED if f"how_many_{one}" in question.topics), None)
    if amount is None or kind is None:
        return None
    measured, taken = tokens_of_texts(_MEASURED[kind], units, lang)
    text = word_amounts(words, {kind: rounded_estimate(max(amount * _MANY // measured, 1))})
    return _reply(setting, words("text-of-tokens", tokens=word_count(words, amount), text=text), taken, lang)


def _reply(setting: Setting, answer: str, taken: Sequence[Assumption], lang: str) -> Reply:
    """Return an answer with what it takes for granted."""
    words, units = setting.words, setting.catalogue.text_units
    cites = Citations(words)
    for one in taken:
        if one in {Assumption.PAGE, Assumption.BOOK}:
            cites.cite(units.sources[(units.page if one is Assumption.PAGE else units.book).source])
    said = "; ".join(word_assumption(words, one, setting.catalogue, lang, 0) for one in taken)
    return Reply(
        blocks=(first_line(answer), remark(words("cost-assumed", what=said)), *cites.listed()),
        choices=(),
        outcome=Outcome.FOUND,
        lang=words.lang,
    )
