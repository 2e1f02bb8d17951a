from adapters.telegram.inline import InlineHandler
from bot.reply import blocks
from bot.reply.blocks import Span
from bot.reply.reply import Reply, Subject, SubjectKind, Suggestion, Suggestions


class App:
    """A core that can render any suggestion, and counts them."""

    def __init__(self):
        self.edition = object()
        self.rendered = []

    def expand(self, item, lang):
        self.rendered.append(item.title)
        return Reply(blocks=(blocks.Paragraph(spans=(Span(text=item.title),)),), lang=lang)


def show(handler, *names):
    items = tuple(
        Suggestion(subject=Subject(kind=SubjectKind.MODEL, id=name, name=name), title=name, subtitle="-", text=name)
        for name in names
    )
    return list(handler._rendered(Suggestions(items=items, lang="en")))


def test_a_result_is_rendered_once():
    app = App()
    handler = InlineHandler(app, None, None)
    assert show(handler, "a") == show(handler, "a")
    assert app.rendered == ["a"]


def test_the_result_that_is_asked_for_most_stays_in_the_cache():
    app = App()
    handler = InlineHandler(app, None, None)
    for number in range(2000):
        show(handler, "popular", f"once {number}")
    assert app.rendered.count("popular") == 1
    assert len(handler._results) < 2000


def test_another_edition_of_the_catalogue_is_rendered_anew():
    app = App()
    handler = InlineHandler(app, None, None)
    show(handler, "a")
    app.edition = object()
    show(handler, "a")
    assert app.rendered == ["a", "a"]
