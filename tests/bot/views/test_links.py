from dataclasses import replace

import pytest

from bot.app import App
from bot.catalogue.precomputed import EntryKind
from bot.reply.choices import Open
from bot.views.links import Links, data_file_choice, data_file_url
from tests.talk import Talker

LINKS = Links(
    support="https://zoo.example/chat",
    privacy="https://zoo.example/privacy",
    report="https://zoo.example/mistake",
    source="https://zoo.example/blob/main/data",
)


@pytest.mark.parametrize("command", ["/help", "/about"])
@pytest.mark.parametrize("lang", ["en", "ru"])
async def test_help_and_about_offer_the_pages_that_are_set(tools, lang, command):
    reply = await Talker(App(replace(tools, links=LINKS)), lang=lang).say(command)
    assert [choice.url for choice in reply.choices if isinstance(choice, Open)] == [
        LINKS.support,
        LINKS.privacy,
        LINKS.report,
    ]


@pytest.mark.parametrize("command", ["/help", "/about"])
async def test_no_page_is_offered_that_is_not_set(talker, command):
    assert not [one for one in (await talker.say(command)).choices if isinstance(one, Open)]


def test_a_slash_at_the_end_of_the_repository_makes_no_difference():
    with_slash = Links(source=f"{LINKS.source}/")
    assert data_file_url(with_slash, EntryKind.TERM, "token") == f"{LINKS.source}/glossary/token.toml"


def test_without_a_repository_there_is_no_link_to_a_file(lexicon):
    assert data_file_url(Links(), EntryKind.TERM, "token") is None
    assert not list(data_file_choice(lexicon.pick("en"), Links(), EntryKind.TERM, "token"))


def test_the_link_to_a_file_is_worded(lexicon):
    (choice,) = data_file_choice(lexicon.pick("ru"), LINKS, EntryKind.TERM, "token")
    assert choice.label == "Файл с данными"
