import pytest

from adapters.cli.shared_copies import SharedCopies


class Values:
    def __init__(self):
        self.kept = {}

    async def get(self, name):
        return self.kept.get(name)

    async def put(self, name, value):
        self.kept[name] = value


@pytest.fixture
def values():
    return Values()


@pytest.fixture
def folders(tmp_path):
    made = tmp_path / "one", tmp_path / "other"
    for folder in made:
        folder.mkdir()
    return made


def written(folder):
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}


async def test_what_one_publishes_another_adopts_once(values, folders):
    one, other = folders
    (one / "a.jsonl").write_text("цены\n", encoding="utf-8")
    (one / "a.tag").write_text("7", encoding="utf-8")
    await SharedCopies(values, one).publish()
    follower = SharedCopies(values, other)
    assert await follower.adopt()
    assert written(other) == {"a.jsonl": "цены\n", "a.tag": "7"}
    assert not await follower.adopt()


async def test_who_publishes_does_not_adopt_its_own(values, folders):
    (folders[0] / "a.jsonl").write_text("1", encoding="utf-8")
    asker = SharedCopies(values, folders[0])
    await asker.publish()
    (folders[0] / "a.jsonl").write_text("2", encoding="utf-8")  # the next round, not published yet
    assert not await asker.adopt()
    assert written(folders[0]) == {"a.jsonl": "2"}


async def test_processes_of_one_folder_need_not_adopt(values, folders):
    (folders[0] / "a.jsonl").write_text("1", encoding="utf-8")
    await SharedCopies(values, folders[0]).publish()
    assert not await SharedCopies(values, folders[0]).adopt()


async def test_what_is_only_half_published_is_left_for_later(values, folders):
    (folders[0] / "a.jsonl").write_text("1", encoding="utf-8")
    await SharedCopies(values, folders[0]).publish()
    follower, stamp = SharedCopies(values, folders[1]), values.kept.pop("catalogue copies stamp")
    assert not await follower.adopt()
    values.kept["catalogue copies stamp"] = "of what is to come"
    assert not await follower.adopt()
    values.kept["catalogue copies stamp"] = stamp
    assert await follower.adopt()


async def test_a_name_cannot_leave_the_folder(values, folders):
    (folders[0] / "a.jsonl").write_text("1", encoding="utf-8")
    asker = SharedCopies(values, folders[0])
    await asker.publish()
    content = values.kept["catalogue copies"].replace("a.jsonl", "../a.jsonl")
    values.kept["catalogue copies"] = content
    assert not await SharedCopies(values, folders[1]).adopt()
