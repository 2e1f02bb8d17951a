import os
import shutil
from dataclasses import replace
from datetime import date

import pytest

from bot.catalogue.days import next_change, on_day
from bot.loading import snapshot
from bot.loading.load import load_catalogue
from bot.loading.snapshot import folder_stamp, read_snapshot
from bot.search.finder import Finder
from bot.search.names import Names
from tests.conftest import FROZEN

PARTS = ("models", "families", "labs", "licences", "terms")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return shutil.copytree(FROZEN, tmp_path_factory.mktemp("snapshot") / "data")


@pytest.fixture(scope="module")
def written(folder, tmp_path_factory):
    """Hold the snapshot that a first start leaves behind."""
    file = tmp_path_factory.mktemp("kept") / "catalogue.json"
    load_catalogue(folder, file)
    return file.read_bytes()


@pytest.fixture
def file(written, tmp_path):
    file = tmp_path / "catalogue.json"
    file.write_bytes(written)
    return file


def precomputed(folder, file):
    return read_snapshot(file, folder_stamp(folder))


@pytest.mark.parametrize("part", PARTS)
def test_what_is_kept_is_what_the_files_hold(catalogue, folder, file, part):
    entries = getattr(precomputed(folder, file), part)
    assert list(entries) == list(getattr(catalogue, part))
    assert dict(entries) == dict(getattr(catalogue, part))


def test_the_rest_is_kept_too(catalogue, folder, file):
    read = precomputed(folder, file)
    assert (read.spellings, read.hosts) == (catalogue.spellings, catalogue.hosts)
    assert read.precomputed is not None
    assert read.precomputed.index == Names(catalogue).index
    assert (read.names_with_notice, next_change(read)) == (catalogue.names_with_notice, next_change(catalogue))


def test_what_was_worked_out_does_not_outlive_the_day_of_a_change(folder, file):
    read = precomputed(folder, file)
    assert next_change(on_day(read, date.max)) is None
    assert on_day(read, date.min) is read


def test_a_changed_copy_is_worked_out_anew(folder, file):
    read = precomputed(folder, file)
    fewer = {one.id: one for one in read.models.values() if one.name != "GPT-4o"}
    assert Names(read).index.named("gpt4o") is not None
    assert Names(replace(read, models=fewer)).index.identified("gpt-4o-2024-08-06") is None


def test_an_entry_is_read_once_and_a_wrong_id_is_none(folder, file):
    models = precomputed(folder, file).models
    assert models["openai/gpt-4o"] is models["openai/gpt-4o"]
    assert "openai/gpt-4o" in models
    assert models.get("openai/gpt-99") is None


def test_a_name_is_found_alike_in_what_is_kept_and_in_the_files(catalogue, folder, file):
    ours, theirs = Finder(precomputed(folder, file)), Finder(catalogue)
    texts = [*catalogue.models, *(model.name for model in catalogue.models.values())]
    texts += ["клод опус", "гпт 4", "claude", "temperature", "claude-3-5-sonnet-20241022", "nobody"]
    assert [ours.find(text) for text in texts] == [theirs.find(text) for text in texts]


def test_a_finder_that_was_warmed_up_reads_no_entry_while_it_answers(folder, file, monkeypatch):
    finder = Finder(precomputed(folder, file))
    finder.warm_up()
    monkeypatch.setattr("bot.catalogue.schema.Model.model_validate_json", None)
    for text in ("grok fast", "opus 99", "clsude", "host/some-modl:free", "which of these words names nothing"):
        finder.find(text)
    assert finder.complete("gpt", None, 0, 3).hits


def test_the_second_start_reads_the_snapshot(folder, file, monkeypatch):
    monkeypatch.setattr("bot.loading.load.own_catalogue", None)
    assert "openai/gpt-4o" in load_catalogue(folder, file).models


@pytest.mark.parametrize("place", [0, 70, 100_000, 300_000, -1])
def test_one_damaged_byte_anywhere_is_noticed(folder, file, written, place):
    damaged = bytearray(written)
    damaged[place] ^= 1
    file.write_bytes(damaged)
    assert precomputed(folder, file) is None


@pytest.mark.parametrize("length", [0, 10, 64, 65, 1_000, 200_000, -1])
def test_a_half_written_snapshot_is_noticed(folder, file, written, length):
    file.write_bytes(written[:length])
    assert precomputed(folder, file) is None


def test_a_snapshot_that_is_no_use_is_written_anew(folder, file, written):
    file.write_bytes(b"{}")
    load_catalogue(folder, file)
    assert file.read_bytes() == written


def test_no_snapshot_and_a_folder_in_its_place_are_no_fault(folder, tmp_path):
    assert precomputed(folder, tmp_path / "none.json") is None
    assert precomputed(folder, tmp_path) is None
    assert load_catalogue(folder, tmp_path).models


@pytest.fixture
def own_folder(folder, tmp_path):
    return shutil.copytree(folder, tmp_path / "data")


def test_a_changed_file_is_noticed_even_at_its_old_size(own_folder, file):
    changed = own_folder / "models" / "openai" / "gpt-4o.toml"
    load_catalogue(own_folder, file)
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace('name = "GPT-4o"', 'name = "GPT-4x"'), encoding="utf-8")
    assert load_catalogue(own_folder, file).models["openai/gpt-4o"].name == "GPT-4x"


def test_a_file_that_is_new_gone_or_touched_is_noticed(own_folder):
    before = folder_stamp(own_folder)
    extra = own_folder / "extra.toml"
    extra.touch()
    added = folder_stamp(own_folder)
    os.utime(extra, ns=(1, 1))
    touched = folder_stamp(own_folder)
    extra.unlink()
    assert len({before, added, touched}) == 3
    assert folder_stamp(own_folder) == before


@pytest.mark.parametrize("name", ["__version__", "VERSION"])
def test_another_version_of_the_bot_or_of_pydantic_is_noticed(folder, file, monkeypatch, name):
    monkeypatch.setattr(snapshot, name, "0.0.0.other")
    assert precomputed(folder, file) is None


def test_a_changed_reader_is_noticed_but_not_that_it_was_compiled(folder, file, monkeypatch, tmp_path):
    reader = tmp_path / "reader"
    shutil.copytree(snapshot._READERS[0], reader, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(snapshot, "_READERS", (reader,))
    load_catalogue(folder, file)
    (reader / "__pycache__").mkdir()
    (reader / "__pycache__" / "schema.pyc").touch()
    assert precomputed(folder, file) is not None
    (reader / "schema.py").write_text("")
    assert precomputed(folder, file) is None
