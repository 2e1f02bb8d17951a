"""A disk that is full while the program serves, where the system lets a small one be mounted."""

import contextlib
import shutil
import subprocess

import pytest

from tests.patience import until
from tests.wire.telegram_process import Process


@pytest.fixture
def small_disk(tmp_path):
    """A disk of sixteen megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = ("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(folder))
    if shutil.which("mount") is None or subprocess.run(mounted, check=False, capture_output=True).returncode:  # noqa: S603  # no user's input
        pytest.skip("nothing can be mounted here")
    yield folder
    subprocess.run(("umount", "-l", str(folder)), check=True)  # noqa: S603, S607


def fill(folder):
    """Write until nothing can be written; return the file."""
    file = folder / "others"
    with file.open("wb", buffering=0) as written:
        for size in (1 << 20, 1 << 12, 1):
            with contextlib.suppress(OSError):
                while written.write(b"x" * size) == size:
                    pass
    return file


async def test_what_people_send_while_the_disk_is_full_is_answered_once_when_it_has_room(
    telegram, tmp_path, warm_database, small_disk
):
    for kept in warm_database.parent.glob("*.json"):
        shutil.copyfile(kept, small_disk / kept.name)
    process = Process(telegram, tmp_path, ZOO_DATABASE=str(small_disk / "zoo.sqlite3"))
    await process.start()
    people = [telegram.user() for _ in range(4)]
    for one in people:
        one.say("/choose")
    questions = [await one.private().next() for one in people]

    others = fill(small_disk)
    for one, question in zip(people[:2], questions, strict=False):
        one.press(question, "I don't know")
    for one in people[2:]:
        one.say("/model gpt-4o")
    await until(lambda: "updates cannot be stored" in process.log())
    assert not any("GPT-4o" in one.private().messages.all[-1].text for one in people)

    others.unlink()
    for one in people[2:]:
        assert "GPT-4o" in (await one.private().next()).text
    await until(lambda: all("What do you need" in question.text for question in questions[:2]))
    assert await process.stop() == 0
    assert [len(one.private().messages.all) for one in people] == [1, 1, 2, 2]
    lines = [line.partition(": ")[2] for line in process.log().splitlines()]
    assert len(lines) == len(set(lines)), "a line is written again and again"
    assert sum("free some space" in line for line in lines) == len([line for line in lines if "SQLITE_FULL" in line])


async def test_a_full_temporary_folder_keeps_nobody_from_an_answer_nor_a_chart(
    telegram, tmp_path, warm_database, small_disk
):
    fill(small_disk)
    process = Process(telegram, tmp_path, ZOO_DATABASE=str(warm_database), TMPDIR=str(small_disk), HOME="/nowhere")
    await process.start()
    anna = telegram.user()
    anna.say("/compare gpt-4o, llama 4 scout")
    anna.press(await anna.private().next(), "Chart")
    await anna.private().next()
    assert telegram.called("sendPhoto")[0].params["photo"].content_type == "image/png"
    assert await process.stop() == 0
    assert not process.log()
