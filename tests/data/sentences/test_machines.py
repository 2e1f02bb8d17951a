"""Machines of one's own, and what a model may fill of them."""

from decimal import Decimal

import pytest

from bot.catalogue.machines import MachineKind
from bot.properties.filters import Filter, Operator, parts
from bot.questions.wishes.needs import said_in
from tests.data._people import TODAY


def test_what_shall_be_tuned_can_be(understood):
    assert understood("open model to fine-tune on our own data, max 10b", "en")[0]["tuning"] == ("train",)
    answers, filters = understood("open model, max 10b, no fine-tuning", "en")
    assert "train" not in answers.get("tuning", ())
    assert "tunable" not in filters


@pytest.mark.parametrize("text", ["coding, runs on a Galaxy S24 offline", "coding, run on my Pixel 8 offline"])
def test_the_number_of_a_phone_is_no_memory(reader, engines, text):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert question.machine == "android-phone"
    assert not {one.amount for one in question.filters if one.property == "memory"} & {Decimal(24), Decimal(23)}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("homework from photos of my notebook, free", "en"),
        ("I travel with a laptop, need an app for translation", "en"),
        ("jupyter notebook assistant", "en"),
        ("сижу с ноутбука, нужен чат бесплатный", "ru"),
        ("приложение на ноутбуке для перевода", "ru"),
    ],
)
def test_paper_and_what_one_sits_at_are_no_hardware(understood, text, lang):
    assert "hardware" not in understood(text, lang)[0]


def test_the_year_of_a_machine_is_none_of_models(understood):
    assert "released" not in understood("2019 MacBook Pro 16GB, chat", "en")[1]


@pytest.mark.parametrize(
    ("text", "memory"),
    [
        ("2x24gb local coding", 48),
        ("2х24гб видеопамяти, код", 48),
        ("2 x 24 GB", 48),
        ("mac with 64 GB of unified memory, offline", 48),
        ("2 карточки 3090, код", 48),
        ("3090 x2, coding", 48),
        ("2 nodes of 8x 3090, coding", 192),
        ("3090 и ещё 3060 в одном компе, код", 36),
        ("a 3090 plus a 3060, coding", 36),
        ("3090 х 2, код", 48),
        ("writing on a 64 gb mac", 48),
        ("тексты на маке 64 гб", 48),
    ],
)
def test_memory_is_that_of_all_cards_and_of_a_mac_what_models_may_fill(understood, text, memory):
    answers, filters = understood(text, "en")
    held = filters["memory"].amount if "memory" in filters else {("gpu_48",): 48}[answers["hardware"]]
    assert held == memory


@pytest.mark.parametrize(
    ("text", "machine", "memory"),
    [
        ("телефон на андроиде 12 гб, перевод", "android-phone", 12),
        ("a phone running android, 8 gb, chat", "android-phone", 8),
        ("coding on my mac studio 128", "mac-studio", 128),
        ("chat offline on a samsung s24 ultra with 12 gb", "android-phone", 12),
        ("что взять на jetson orin 16", "jetson-orin", 16),
    ],
)
def test_a_machine_keeps_its_name_and_its_memory_whatever_stands_around(reader, engines, text, machine, memory):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert question.machine == machine
    assert {one.amount for one in question.filters if one.property == "memory"} == {Decimal(memory)}


@pytest.mark.parametrize(
    "text", ["asus zenbook 16gb, chat offline", "surface pro 16gb, local notes", "сервер с 16 гб озу без видях, анализ"]
)
def test_a_computer_without_a_card_shares_its_memory_whatever_it_is_called(understood, text):
    answers, filters = understood(text, "ru")
    assert answers.get("hardware") == ("laptop",) or filters["memory"].machine is MachineKind.LAPTOP


@pytest.mark.parametrize(
    "text", ["writing on a 96 gb mac", "тексты на маке 96 гб", "imac with 24 gb, chat", "вместо карты мак на 64 гб"]
)
def test_a_mac_without_another_name_has_graphics_that_share_its_memory(understood, text):
    assert understood(text, "en")[1]["memory"].machine is MachineKind.MAC


@pytest.mark.parametrize("text", ["coding on a 3090 or a 3060", "код на 3090 и на 3060", "a 3090 and a 4090, coding"])
def test_cards_of_which_nobody_says_that_they_run_together_are_not_counted_together(understood, text):
    answers, filters = understood(text, "en")
    held = filters["memory"].amount if "memory" in filters else {("gpu",): 24, ("gpu_12",): 12}[answers["hardware"]]
    assert held <= 24


def test_gigabytes_of_video_are_the_memory_of_a_card(understood):
    answers, filters = understood("локалка на 16гб видео, код", "ru")
    assert (answers["hardware"], "modalities_in" in filters, "input" in answers) == (("gpu_16",), False, False)


def test_what_runs_at_home_later_needs_weights_alone(understood):
    answers, _ = understood("API now, open weights so that we can self host later", "en")
    assert (answers["skill"], answers["insight"]) == (("api",), ("weights",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DeepSeek, but hosted in the US or Europe", {"data_eu", "data_us"}),
        ("данные в РФ или в ЕС, код", {"data_ru", "data_eu"}),
        ("EU or self-hosted only, coding", {"data_eu"}),
        ("on our servers or in the EU, coding", {"data_eu"}),
        ("on-prem or in a European cloud, chat", {"data_eu"}),
        ("US-hosted or self-hosted, coding", {"data_us"}),
        ("hosted in the EU or UK, coding", {"data_eu"}),
        ("server in Canada or the US, writing", {"data_us"}),
        ("локально либо в облаке в Европе, код", {"data_eu"}),
    ],
)
def test_of_places_with_or_between_them_one_is_enough_and_ones_own_machines_are_in_each(
    reader, engines, catalogue, text, expected
):
    question = reader.read_wishes(engines.finder.read(reader.retyped(text)), TODAY)
    found = said_in(question, reader.concepts, catalogue, "en", text).filters
    places = [one for one in found if one.property.startswith(("data_", "served_", "way"))]
    assert [{part.property for part in parts(one)} for one in places] == [expected]
    assert question.leftover == ()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("data must stay in Kazakhstan or locally, coding", "in kazakhstan"),
        ("in Belarus or on our hardware, coding", "in belarus"),
        ("хостинг в Казахстане или локально, код", "казахстане"),
    ],
)
def test_where_nothing_is_known_of_a_place_ones_own_machines_are_left(reader, engines, catalogue, text, left):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    found = said_in(question, reader.concepts, catalogue, "en", text).filters
    assert Filter("way", Operator.ANY_OF, frozenset({"own"})) in found
    assert question.leftover == (left,)


def test_what_is_based_on_a_family_is_of_it_or_tuned_from_it(understood, reader):
    one = understood(reader.retyped("Llama-based model, coding"), "en")[1]["family"]
    assert {part.property for part in parts(one)} == {"family", "base"}


@pytest.mark.parametrize("text", ["не лама, будем дообучать, код", "made by Mistral, fine-tunable, coding"])
def test_tuning_that_is_told_in_a_clause_of_its_own_is_of_what_is_wanted(understood, text):
    answers, filters = understood(text, "ru")
    assert ("train" in answers["tuning"], "base" in filters) == (True, False)


@pytest.mark.parametrize(
    "text",
    ["пишу рефераты по 40-50 страниц", "summaries of 40-50 page reports", "chat for 30-70 people"],
)
def test_a_range_of_numbers_is_no_machine(understood, text):
    answers, filters = understood(text, "ru")
    assert ("skill" in answers, "memory" in filters) == (False, False)


def test_a_model_that_is_to_fit_some_memory_may_fill_it(understood):
    assert understood("the model must fit in 4 GB of RAM, photos", "en")[1]["memory"].amount == Decimal(4)


@pytest.mark.parametrize(
    "text", ["на линуксе без видюхи, 16 оперативы, конспекты", "I got no gpu just a 16gb thinkpad, chat"]
)
def test_hardware_that_is_lacking_beside_a_machine_takes_no_service(understood, text):
    answers = understood(text, "ru")[0]
    assert (answers["skill"], answers.get("hardware")) == (("run",), ("laptop",))


@pytest.mark.parametrize(
    "text",
    ["for a team of 5, one A100 80GB, code", "нас команда из 5, код, сервер с a100 80 гб", "class of 12, a100 80gb"],
)
def test_the_people_of_a_team_count_no_machines(understood, text):
    assert understood(text, "en")[0]["hardware"] == ("gpu_big",)


@pytest.mark.parametrize(
    ("text", "memory"),
    [
        ("coding, 2x RTX 6000 96gb", 192),
        ("coding, two RTX 6000 with 24 GB each", 48),
        ("chat on two 24gb cards", 48),
        ("chat, dual RTX 8000 cards (48 GB each)", 96),
        ("chat for 2 teams, a 24gb card", 24),
    ],
)
def test_cards_of_a_series_and_of_a_memory_are_counted(understood, text, memory):
    answers, filters = understood(text, "en")
    sizes = {("gpu_48",): 48, ("gpu",): 24}
    held = filters["memory"].amount if "memory" in filters else sizes[answers["hardware"]]
    assert held == memory


@pytest.mark.parametrize(
    ("text", "memory"),
    [
        ('coding on a 14" M4 Pro 48gb', 48),
        ('13" macbook air m2 16gb, chat', 16),
        ("16 inch macbook pro, the 32gb one, code", 32),
    ],
)
def test_the_size_of_a_screen_counts_nothing(reader, engines, text, memory):
    question = reader.read_wishes(engines.finder.read(text), TODAY)
    assert question.machine is not None
    assert {one.property: one.amount for one in question.filters}.items() <= {
        ("strengths", None),
        ("memory", Decimal(memory)),
    }


@pytest.mark.parametrize("text", ["code on 1 A100 80GB", "1x A100 80gb, code", "код, 1 карта a100 80 гб"])
def test_one_machine_is_told_and_no_number_of_models(reader, engines, text):
    question = reader.read(engines.finder.read(reader.retyped(text)), TODAY)
    assert question.number is None


def test_servers_that_lack_something_are_there(understood):
    assert understood("emails, on our own servers without internet", "en")[0]["skill"] == ("run",)


@pytest.mark.parametrize("text", ["код, 3090 две штуки", "a100 80гб 4 штуки, код"])
def test_pieces_told_behind_a_card_count_it(understood, text):
    answers, filters = understood(text, "ru")
    assert "context_window" not in filters
    assert answers["hardware"] in {("gpu_48",), ("half",)}


@pytest.mark.parametrize(
    "text", ["run a coding model for 10 developers", "модель для кода, запускать будут 12 программистов"]
)
def test_people_who_run_a_model_are_no_memory(understood, text):
    assert "hardware" not in understood(text, "en")[0]


@pytest.mark.parametrize(
    ("text", "skill", "hardware"),
    [
        ("чат-бот, модель на свой впс", ("run",), None),
        ("a model to run on my VPS for chat", ("run",), None),
        ("чат, запустить на cpu без видеокарты", ("run",), None),
        ("чат, на мой сервер без видеокарты", ("run",), None),
        ("бот крутится на vps, модель по api", ("api",), None),
        ("чат, на своих серверах, без GPU", ("run",), None),
        ("чат, на ноутбуке без видеокарты", ("run",), ("laptop",)),
        ("чат, видеокарты нет", None, ("cloud",)),
    ],
)
def test_a_computer_of_any_size_has_no_memory_until_it_is_told(understood, text, skill, hardware):
    answers, filters = understood(text, "ru")
    assert (answers.get("skill"), answers.get("hardware"), "memory" in filters) == (skill, hardware, False)


@pytest.mark.parametrize("text", ["my laptop is an Asus from 2018, coding", "ноутбук леново 2017 года, код"])
def test_the_year_of_a_computer_is_none_of_models(understood, text):
    assert "released" not in understood(text, "en")[1]


def test_own_machines_without_cards_are_told(reader, engines):
    question = reader.read_wishes(engines.finder.read("translation on premise, no gpu"), TODAY)
    assert question.leftover == ("no gpu",)


@pytest.mark.parametrize(
    ("text", "lang", "known"),
    [
        ("she has an old windows laptop, needs help with school essays", "en", False),
        ("i have a macbook, which ai for emails?", "en", False),
        ("у бабушки старый ноутбук, помогать с письмами", "ru", False),
        ("есть макбук, чем писать письма", "ru", False),
        ("model for my laptop, coding", "en", True),
        ("i have a laptop, want something offline for notes", "en", True),
        ("I have a laptop with 8 gb, need a chat model", "en", True),
        ("у меня обычный комп без видеокарты, что поставить", "ru", True),
        ("у меня макбук м2 16 гб, нужна модель для текстов", "ru", True),
    ],
)
def test_a_computer_that_is_merely_had_is_not_what_a_model_runs_on(understood, text, lang, known):
    answers, filters = understood(text, lang)
    assert ("hardware" in answers or "memory" in filters) == known


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("домашний сервер без видеокарты, 32 гб, чатик для семьи", "ru"),
        ("нет видеокарты, 24 гб, код", "ru"),
        ("no gpu, 32 gb, writing", "en"),
    ],
)
def test_memory_without_a_card_is_that_of_a_computer(understood, text, lang):
    assert understood(text, lang)[1]["memory"].machine is MachineKind.LAPTOP
