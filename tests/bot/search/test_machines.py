"""Machines are recognised by the names that people type, in both languages."""

import pytest

from bot.loading.reference import load_machines
from bot.search.machines import MachineFinder
from tests.conftest import FROZEN

MACHINES = load_machines(FROZEN / "machines.toml")


@pytest.fixture(scope="module")
def finder() -> MachineFinder:
    return MachineFinder(MACHINES)


@pytest.mark.parametrize(
    ("text", "machine", "memory"),
    [
        ("my card is an rtx 4060 ti 16gb. options?", "rtx-4060-ti", 16),
        ("у меня 4060 ти на 8", "rtx-4060-ti", None),
        ("RTX4090", "rtx-4090", None),
        ("что потянет 3060 тишка", "rtx-3060-ti", None),
        ("4070 ti super", "rtx-4070-ti-super", None),
        ("ртх 4070 супер", "rtx-4070-super", None),
        ("две 2x3090", "rtx-3090", None),
        ("2х3090 хватит?", "rtx-3090", None),
        ("8xH100", "h100", None),
        ("2xrtx 3090", "rtx-3090", None),
        ("laptop with an RTX 4060 laptop", "rtx-4060-laptop", None),
        ("макбук эйр м2 16", "m2", 16),
        ("MacBook Pro M4 Max 128 GB", "m4-max", 128),
        ("m4 pro mac mini", "m4-pro", None),
        ("мак мини м4 про 64 гб", "m4-pro", 64),
        ("mac studio", "mac-studio", None),
        ("на малинке пойдёт?", "raspberry-pi-5", None),
        ("raspberry pi 5 8gb", "raspberry-pi-5", 8),
        ("A100 80GB", "a100", 80),
        ("на одной а100", "a100", None),
        ("one H100", "h100", None),
        ("rx 7900 xtx", "rx-7900-xtx", None),
        ("рх 580 8 гб", "rx-580", 8),
        ("RTX PRO 6000", "rtx-pro-6000", None),
        ("RTX 6000 Ada", "rtx-6000-ada", None),
        ("intel arc b580", "arc-b580", None),
        ("strix halo 128gb", "strix-halo", 128),
        ("dgx spark", "dgx-spark", None),
        ("на телефоне", "phone", None),
        ("на айфоне", "iphone", None),
        ("на телефоне андроид 12 гб", "android-phone", 12),
    ],
)
def test_a_machine_is_found_with_its_variant(finder, text, machine, memory):
    assert [(found.machine.id, found.memory_gb) for found in finder.find(text)] == [(machine, memory)]


def test_several_machines_are_found_in_their_order(finder):
    found = finder.find("a 3090 or a mac studio m3 ultra 256gb?")

    assert [(mention.machine.id, mention.memory_gb) for mention in found] == [("rtx-3090", None), ("m3-ultra", 256)]


@pytest.mark.parametrize(
    "text", ["a 100 page report", "minimax m2.5", "в 100 раз", "gpt-4o", "deepseek v3.1", "glm-4.5-air", "14090 tokens"]
)
def test_numbers_and_versions_of_models_are_no_machines(finder, text):
    assert finder.find(text) == ()


@pytest.mark.parametrize("text", ["5090 tokens", "minimax m2", "t4"])
def test_what_could_be_something_else_is_found_without_certainty(finder, text):
    assert [mention.certain for mention in finder.find(text)] == [False]


@pytest.mark.parametrize("text", ["rtx 5090", "4060 ti", "macbook m2", "nvidia t4", "h100"])
def test_a_name_with_its_brand_or_letters_is_certain(finder, text):
    assert [mention.certain for mention in finder.find(text)] == [True]


def test_the_place_of_a_mention_covers_the_words_around_it(finder):
    text = "будет ли на nvidia rtx 4060 ti 16 гб жить"
    (mention,) = finder.find(text)

    assert text[mention.start : mention.end] == "nvidia rtx 4060 ti 16 гб"


def test_every_name_finds_its_own_machine(finder):
    named = ((name, machine.id) for machine in MACHINES.machines.values() for name in (machine.name, *machine.names))

    assert [(name, owner) for name, owner in named if [at.machine.id for at in finder.find(name)] != [owner]] == []
