"""The data that only questions need are checked with the catalogue and read when first asked for."""

from decimal import Decimal
from pathlib import Path

import pytest

from bot.catalogue.machines import MachineKind
from bot.errors import DataError
from bot.loading.load import load_catalogue
from bot.loading.reference import lazy_reference, load_machines

DATA = Path(__file__).parents[3] / "data"
CARD = 'name = "Card", kind = "gpu", memory_gb = [8], names = ["card"], source = "page"'
PAGE = '[sources.page]\nurl = "https://example.org/page"\ntitle = "A page"\n'


def problems_of(tmp_path, text):
    (tmp_path / "machines.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_machines(tmp_path / "machines.toml")
    return "\n".join(caught.value.problems)


def test_machines_are_read_once_and_only_when_asked_for(tmp_path):
    reference = lazy_reference(tmp_path)
    (tmp_path / "machines.toml").write_text(f"[machines]\ncard = {{ {CARD} }}\n{PAGE}", encoding="utf-8")

    first = reference.machines

    assert first.machines["card"].memory_gb == (8,)
    assert reference.machines is first


def test_the_catalogue_gives_its_machines():
    assert "rtx-4090" in load_catalogue(DATA).machines.machines


def test_a_folder_without_the_file_knows_no_machines(tmp_path):
    assert lazy_reference(tmp_path).machines.machines == {}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (CARD.replace("[8]", "[0]"), "memory_gb.0: "),
        (CARD.replace("[8]", "[]"), "memory_gb: "),
        (CARD.replace("[8]", "[16, 8]"), "is out of order"),
        (CARD.replace('"page"', '"other"'), "no source 'other'"),
        (CARD.replace('["card"]', '["Card"]'), "has capital letters"),
        (CARD + ", price = 1", "there is no such key"),
    ],
)
def test_a_mistake_in_a_machine_is_told(tmp_path, row, said):
    assert said in problems_of(tmp_path, f"[machines]\ncard = {{ {row} }}\n{PAGE}")


def test_two_machines_cannot_have_the_same_name(tmp_path):
    text = f"[machines]\ncard = {{ {CARD} }}\nother = {{ {CARD} }}\n{PAGE}"

    assert "'card' is that of card" in problems_of(tmp_path, text)


def test_a_source_that_nothing_cites_is_told(tmp_path):
    text = f"[machines]\ncard = {{ {CARD} }}\n{PAGE}{PAGE.replace('page', 'spare')}"

    assert "sources.spare: nothing cites it" in problems_of(tmp_path, text)


def test_a_spelling_stands_for_one_word(tmp_path):
    assert "'ти' is a spelling of ti too" in problems_of(tmp_path, '[spellings]\nti = ["ти"]\nthree = ["ти"]\n')


@pytest.mark.parametrize(
    ("kind", "memory", "usable"),
    [
        (MachineKind.GPU, 24, "24"),
        (MachineKind.SERVER, 80, "80"),
        (MachineKind.MAC, 16, "10.672"),
        (MachineKind.MAC, 64, "48"),
        (MachineKind.COMPUTER, 128, "96"),
        (MachineKind.PHONE, 8, "4"),
    ],
)
def test_models_may_fill_only_a_share_of_shared_memory(kind, memory, usable):
    machines = load_machines(DATA / "machines.toml")

    assert machines.usable_gb(kind, memory) == Decimal(usable)
