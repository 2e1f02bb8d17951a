import pytest

from adapters.discord.render import MAX_COMPONENTS
from adapters.discord.text import MAX_TEXT
from tests.wire.discord_rules import walk

pytestmark = pytest.mark.usefixtures("discord_bot")

COMMANDS = {
    "en-US": {
        "/model": ({"name": "gpt-4o"}, "Context window"),
        "/compare": ({"first": "gpt-4o", "second": "claude opus 4"}, "★"),
        "/choose": ({}, "Question 1"),
        "/openclosed": ({"model": "mistral 7b"}, "Apache 2.0"),
        "/models": ({}, "families"),
        "/term": ({"word": "MoE"}, "Mixture"),
        "/find": ({"text": "is gpt-4o better than llama 3 70b?"}, "GPT-4o"),
        "/list": ({"text": "cheapest with 1M context"}, "Context window"),
        "/cost": ({"text": "gpt-4o for 1000 requests of 2000 tokens"}, "$"),
        "/new": ({}, "days"),
        "/watch": ({}, "nothing is watched"),
        "/lang": ({"language": "en"}, "English"),
        "/settings": ({}, "everyone"),
        "/forget": ({}, "nothing"),
        "/about": ({}, "source"),
        "/help": ({}, "/compare"),
    },
    "ru": {
        "/модель": ({"название": "гпт 4о"}, "Контекст"),
        "/сравнить": ({"первая": "gpt-4o", "вторая": "клод опус 4"}, "★"),
        "/выбрать": ({}, "Вопрос 1"),
        "/открытость": ({"модель": "mistral 7b"}, "Apache 2.0"),
        "/модели": ({}, "семейств"),
        "/термин": ({"слово": "MoE"}, "эксперт"),
        "/найти": ({"текст": "что лучше, gpt-4o или лама 3?"}, "GPT-4o"),
        "/список": ({"текст": "самые дешёвые с контекстом 1M"}, "Контекстное окно"),
        "/стоимость": ({"текст": "gpt-4o, 1000 запросов по 2000 токенов"}, "$"),
        "/новое": ({}, "дней"),
        "/следить": ({}, "ни за чем"),
        "/язык": ({"язык": "ru"}, "русск"),
        "/настройки": ({}, "у каждого свой"),
        "/забыть": ({}, "нич"),
        "/о-боте": ({}, "источник"),
        "/помощь": ({}, "что я умею"),
    },
}
ALONE = {
    *("/choose", "/find", "/lang", "/settings", "/forget", "/help", "/watch"),
    *("/выбрать", "/найти", "/язык", "/настройки", "/забыть", "/помощь", "/следить"),
}


@pytest.mark.parametrize("locale", COMMANDS)
async def test_every_command_answers_in_the_askers_language(discord_local, locale):
    registered = discord_local.state.commands.listed(None)
    assert len(COMMANDS[locale]) == sum(1 for each in registered if each["type"] == 1)
    place = discord_local.channel()
    for command, (options, expected) in COMMANDS[locale].items():
        used = await discord_local.slash(discord_local.user(locale, manages=True), place, command, **options)
        card = await used.message()
        assert expected.lower() in card.text.lower(), command
        assert card.ephemeral == (command in ALONE), command


async def test_a_card_keeps_the_budgets_and_shows_openness_by_colour(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    colours = set()
    for name in ("gpt-4o", "llama 3 70b", "mistral 7b", "olmo 2 32b"):
        card = await (await discord_local.slash(anna, place, "/model", name=name)).message()
        assert len(list(walk(card.components))) <= MAX_COMPONENTS
        assert len(card.text) <= MAX_TEXT
        colours.add(card.accents)
    assert len(colours) == 4


@pytest.mark.parametrize(
    ("command", "option", "typed"),
    [
        ("/model", "name", "gp"), ("/compare", "first", "клод"), ("/compare", "second", "claude"),
        ("/compare", "third", "llama"), ("/compare", "fourth", "q"), ("/compare", "fifth", "g"),
        ("/compare", "sixth", "m"), ("/openclosed", "model", "mist"), ("/term", "word", "con"),
    ],
)  # fmt: skip
async def test_every_option_of_a_name_completes_with_a_line_that_answers(discord_local, command, option, typed):
    others = {"first": "gpt-4o"} if command == "/compare" and option != "first" else {}
    used = await discord_local.autocomplete(
        discord_local.user(), discord_local.channel(), command, option, typed, **others
    )
    choices = await used.choices()
    assert 0 < len(choices) <= 25
    assert all(" — " in choice["name"] for choice in choices)


async def test_a_completion_offers_nothing_that_another_option_names(discord_local):
    anna, place = discord_local.user(), discord_local.channel()

    async def values(**others):
        used = await discord_local.autocomplete(anna, place, "/compare", "second", "gpt-4o", **others)
        return [choice["value"] for choice in await used.choices()]

    first, *others = await values(first="claude")
    assert first == "openai/gpt-4o"
    assert await values(first="gpt-4o") == others


async def test_what_a_completion_offers_is_understood_when_it_is_sent(discord_local):
    anna, place = discord_local.user("ru"), discord_local.channel()
    typed = await discord_local.autocomplete(anna, place, "/модель", "название", "sonnet 4")
    offered = (await typed.choices())[0]
    card = await (await discord_local.slash(anna, place, "/модель", название=offered["value"])).message()
    assert offered["name"].partition(" — ")[0] in card.text


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("лама 3", "meta/llama-3"),
        ("пзе-4", "openai/gpt-4"),
        ("gpt-4", "openai/gpt-4"),
        ("ьщу", "mixture-of-experts"),
        ("@everyone", None),
        ("@here", None),
    ],
)
async def test_what_is_meant_exactly_is_offered_first_and_a_mention_means_nothing(discord_local, typed, first):
    used = await discord_local.autocomplete(
        discord_local.user("ru"), discord_local.channel(), "/модель", "название", typed
    )
    assert next((choice["value"] for choice in await used.choices()), None) == first


@pytest.mark.parametrize("typed", ["", " ", "'; DROP TABLE", "\u202e\u0000", "🦙" * 50, "@everyone", "a" * 100])
async def test_odd_typing_completes_to_something_or_to_nothing(discord_local, discord_bot, typed):
    used = await discord_local.autocomplete(discord_local.user(), discord_local.channel(), "/model", "name", typed)
    assert len(await used.choices()) <= 25
    assert not discord_bot.counts["failed"]


async def test_a_completion_that_breaks_offers_nothing(discord_local, discord_bot, caplog):
    async def broken(query):
        raise RuntimeError(query.text)

    discord_bot.app.suggest = broken
    anna = discord_local.user()
    used = await discord_local.autocomplete(anna, discord_local.channel(), "/model", "name", "secret words")
    assert await used.choices() == []
    assert "secret words" not in caplog.text
    assert str(anna.id) not in caplog.text


async def test_a_comparison_is_shown_whole_and_in_brief(discord_local):
    anna, place = discord_local.user("ru"), discord_local.channel()
    names = dict(
        zip(
            ("первая", "вторая", "третья", "четвёртая", "пятая", "шестая"),
            ("gpt-4o", "claude opus 4", "gemini 2.5 pro", "llama 3 70b", "mistral 7b", "qwen3 32b"),
            strict=True,
        )
    )
    options = {option["name_localizations"]["ru"] for option in _command(discord_local, "compare")["options"]}
    chosen = {option: names[option] for option in names if option in options}
    assert len(chosen) == 6, options
    brief = await (await discord_local.slash(anna, place, "/сравнить", **chosen)).message()
    first = await (await discord_local.press(anna, brief, "Все строки")).message()
    turned = await (await discord_local.press(anna, first, "Коротко")).message()
    assert turned.id == first.id != brief.id
    assert turned.ephemeral
    assert turned.text == brief.text != first.text


async def test_a_comparison_keeps_what_was_understood(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    half = await (await discord_local.slash(anna, place, "/compare", first="asdf", second="gpt-4o")).message()
    assert "asdf" in half.text
    assert "GPT-4o" in half.text
    picked = half.selects[0].options[0] if half.selects else half.buttons[0]
    use = discord_local.select if half.selects else discord_local.press
    whole = await (await use(anna, half, picked.label)).message()
    assert "GPT-4o" in whole.text
    assert picked.label in whole.text


async def test_a_comparison_of_families_says_which_members_it_took(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    card = await (await discord_local.slash(anna, place, "/compare", first="gpt", second="claude")).message()
    assert all(f" for {family}" in card.text for family in ("GPT", "Claude"))


async def test_several_meanings_are_offered_to_choose_from(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    card = await (await discord_local.slash(anna, place, "/models")).message()
    select = card.selects[0]
    assert 1 < len(select.options) <= 25
    chosen = await (await discord_local.select(anna, card, select.options[0].label)).message()
    assert select.options[0].label in chosen.text


async def test_the_language_chosen_wins_over_the_profile(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    await (await discord_local.slash(anna, place, "/lang", language="ru")).message()
    card = await (await discord_local.slash(anna, place, "/model", name="gpt-4o")).message()
    assert "Контекст" in card.text


async def test_nobody_is_mentioned_and_nothing_is_formatted_by_what_was_typed(discord_local):
    anna, place = discord_local.user(), discord_local.channel()
    evil = "@everyone <@1> **x** [a](https://evil.test)"
    card = await (await discord_local.slash(anna, place, "/model", name=evil)).message()
    assert f"`{evil}`" in card.text
    sent = [call.body["data"] for call in discord_local.calls if call.route == "callback" and "data" in call.body]
    assert all(data["allowed_mentions"] == {"parse": []} for data in sent)


async def test_a_command_that_there_is_no_more_still_answers(discord_local):
    commands = discord_local.state.commands
    gone = {**_command(discord_local, "help"), "name": "gone", "name_localizations": None}
    commands.put(None, [*commands.listed(None), gone], discord_local.state.ids.new)
    card = await (await discord_local.slash(discord_local.user(), discord_local.channel(), "/gone")).message()
    assert "/help" in card.text
    assert card.ephemeral


async def test_a_command_registered_in_an_older_form_still_answers(discord_local):
    commands = discord_local.state.commands
    older = {**_command(discord_local, "model"), "options": []}
    others = [each for each in commands.listed(None) if each["name"] != "model"]
    commands.put(None, [*others, older], discord_local.state.ids.new)
    card = await (await discord_local.slash(discord_local.user(), discord_local.channel(), "/model")).message()
    assert "/model" in card.text


async def test_the_commands_are_registered_once(discord_local, discord_bot):
    puts = [call for call in discord_local.calls if call.route == "put commands"]
    assert len(puts) == 1
    assert not await discord_bot.sync()
    assert await discord_bot.sync(force=True)
    await discord_bot.restart()
    assert not await discord_bot.sync()
    assert sum(call.route == "put commands" for call in discord_local.calls) == 2


def _command(server, name):
    return next(each for each in server.state.commands.listed(None) if each["name"] == name and each["type"] == 1)
