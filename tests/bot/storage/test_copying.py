import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.service.inbox import Delivery
from bot.service.watches import Added, LastState, News, Recipient
from bot.storage.copying import FilledError, copy_all
from bot.storage.database import Kind
from bot.storage.opening import open_database, open_store
from bot.storage.tables import TABLES
from bot.watching.changes import Change, ChangeKind
from bot.watching.watch import Watch, WatchKind
from tests.bot.storage.worker import kill_after, start

ANN = Recipient("test:ann", "test\x1fann\x1f", shared=False)
GPT, NEW = Watch(kind=WatchKind.MODEL, subject="openai/gpt-5"), Watch(kind=WatchKind.NEW)
ODD = ("", "ключ", "a\x00b", "a\x01b", "\x01\x01\x02", "\U0001f600", "'\"\\", "{}", " ", "a\x1fb", "\n", "%s ?1 $1")


@pytest.fixture(params=["to postgres", "from postgres", "from file to file"])
def ways(request, tmp_path):
    """The addresses of two empty databases."""
    file = tmp_path / "zoo.sqlite3"
    if request.param == "from file to file":
        return file, tmp_path / "other.sqlite3"
    server = request.getfixturevalue("postgres_address")
    return (file, server) if request.param == "to postgres" else (server, file)


@pytest.fixture
async def database(address):
    async with open_database(address) as opened:
        yield opened


def sample(table, number):
    """Make a row unlike any other of the table, with every odd text and number in turn."""

    def value(place, kind):
        match kind:
            case Kind.TEXT:
                return f"{ODD[(number + place) % len(ODD)]}{number}"
            case Kind.BYTES:
                return None if number % 3 == 0 else bytes([0, 255, number % 256])
            case _:
                return number + 1 if place or table.counted is None else 2**40 + number

    row = [value(place, kind) for place, kind in enumerate(table.columns.values())]
    if table.name == "catalogue_states":
        row[0] = 1
    return row


async def fill(database, rows):
    for table in TABLES:
        many = [sample(table, number) for number in range(1 if table.name == "catalogue_states" else rows)]
        for first in range(0, len(many), 400):
            await database.run_rows(table.insert, many[first : first + 400])


async def everything(database):
    return {table.name: await database.run(table.page(9999, first=True)) for table in TABLES}


async def test_every_row_of_every_table_arrives_as_it_was(ways):
    source, target = ways
    async with open_database(source) as read, open_database(target) as written:
        await fill(read, 1203)
        rows = await copy_all(read, written)

        assert rows == 1203 * (len(TABLES) - 1) + 1
        assert await everything(written) == await everything(read)


async def test_what_was_copied_goes_on_where_it_was(ways):
    source, target = ways
    async with open_store(source) as store:
        for watch in (GPT, NEW):
            await store.watches.add(ANN, watch, "en", 9)
        last = (await store.watches.of(ANN))[-1]
        await store.watches.remove(ANN, last.id)
        await store.inbox.receive_all([Delivery("s", number, "u:1", b"{}", 100) for number in (5, 3)])
        change = Change(kind=ChangeKind.CAME_OUT, model="openai/gpt-7", day="2026-11-28")
        await store.watches.publish(None, LastState(7, "{}"), [News(ANN, "en", (change,))], 100)
    async with open_database(source) as read, open_database(target) as written:
        await copy_all(read, written)
    async with open_store(target) as store:
        assert await store.watches.add(ANN, NEW, "en", 9) is Added.NEW
        assert (await store.watches.of(ANN))[-1].id > last.id  # an old button removes nothing new
        assert await store.inbox.receive(Delivery("s", 4, "u:1", b"{}", 100))
        assert [one.id for one in await store.inbox.pending("s")] == [5, 3, 4]
        assert await store.watches.last_state() == LastState(7, "{}")
        assert (await store.watches.claim("test", 100, 200)).changes == (change,)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
async def test_a_database_that_holds_anything_is_refused_and_left_alone(address, tmp_path, table):
    async with open_database(tmp_path / "source.sqlite3") as read, open_database(address) as written:
        await fill(read, 2)
        await written.run_rows(table.insert, [sample(table, 77)])
        before = await everything(written)

        with pytest.raises(FilledError):
            await copy_all(read, written)
        assert await everything(written) == before


async def test_a_copy_that_fails_half_way_leaves_nothing(address, tmp_path):
    async with open_database(tmp_path / "source.sqlite3") as read, open_database(address) as written:
        await fill(read, 2)
        await read.run("ALTER TABLE marks RENAME TO away")
        with pytest.raises(Exception, match="refused a statement"):
            await copy_all(read, written)
        await read.run("ALTER TABLE away RENAME TO marks")

        assert not any((await everything(written)).values())
        assert await copy_all(read, written) > 0


async def test_a_copy_that_is_killed_half_way_leaves_nothing_and_can_be_made_again(address, tmp_path):
    source = tmp_path / "source.sqlite3"
    async with open_database(source) as read:
        await fill(read, 30)
    copying = """
        import bot.storage.copying
        from bot.storage.opening import open_database

        copied = []
        copy = bot.storage.copying._copy

        async def half_of_it(*arguments):
            copied.append(await copy(*arguments))
            if len(copied) == 6:
                print(sum(copied), flush=True)
                sys.stdin.readline()
            return copied[-1]

        bot.storage.copying._copy = half_of_it

        async def main(address):
            async with open_database(sys.argv[2]) as read, open_database(address) as written:
                await bot.storage.copying.copy_all(read, written)
        """
    (half,) = kill_after(start(address, copying, source), lines=1)
    assert int(half[0]) > 30

    async with open_database(source) as read, open_database(address) as written:
        assert not any((await everything(written)).values())
        await copy_all(read, written)
        assert await everything(written) == await everything(read)


async def test_the_tables_and_columns_are_those_of_the_database(address):
    async with open_database(address) as database:
        for table in TABLES:
            await database.run(table.page(1, first=True))
        if isinstance(address, str):
            columns = await database.run(
                "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()"
            )
        else:
            columns = await database.run(
                "SELECT one.name, column.name FROM sqlite_master AS one JOIN pragma_table_info(one.name) AS column "
                "WHERE one.type = 'table' AND one.name NOT LIKE 'sqlite_%'"
            )
    known = {(table.name, column) for table in TABLES for column in table.columns}
    assert {row for row in map(tuple, columns) if row[0] != "migrations"} == known


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=8, unique=True))
async def test_any_text_is_read_back_as_it_was_written(database, texts):
    await database.run("DELETE FROM marks")
    table = next(table for table in TABLES if table.name == "marks")
    await database.run_rows(table.insert, [(text, text) for text in texts])

    assert sorted(await database.run("SELECT name, value FROM marks")) == sorted((text, text) for text in texts)
    assert await database.run("SELECT value FROM marks WHERE name = ?1", texts[0]) == [(texts[0],)]
