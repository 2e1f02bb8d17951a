"""Real processes on one database: killed, side by side, all at once."""

from bot.storage.opening import open_store
from bot.wizard.session import Session
from tests.bot.storage.worker import kill_after, start


def session(user, revision):
    return Session(user=f"u:{user}", conversation="c:1", token=f"token{user:03}", revision=revision, updated_at=1)


async def test_what_was_acknowledged_to_one_who_waits_survives_kill_9(address):
    writer = start(
        address,
        """
        async def main(address):
            async with open_store(address) as store:
                for number in range(100_000):
                    await store.save(session(0, number), number - 1 if number else None)
                    print(number, flush=True)
        """,
    )
    acknowledged = kill_after(writer, lines=40)

    async with open_store(address) as store:
        assert (await store.session("u:0", "c:1")).revision >= int(acknowledged[-1][0])


async def test_what_was_acknowledged_to_many_at_once_survives_kill_9(address):
    writer = start(
        address,
        """
        async def main(address):
            async def one(user):
                for number in range(100_000):
                    await store.save(session(user, number), number - 1 if number else None)
                    await store.first_sight(f"e:{user}-{number}", 1)
                    print(user, number, flush=True)

            async with open_store(address) as store:
                await asyncio.gather(*(one(user) for user in range(16)))
        """,
    )
    acknowledged = dict(kill_after(writer, lines=400))

    async with open_store(address) as store:
        assert len(acknowledged) == 16
        for user, number in acknowledged.items():
            assert (await store.session(f"u:{user}", "c:1")).revision >= int(number)
            assert not await store.first_sight(f"e:{user}-{number}", 2)


async def test_several_processes_open_an_empty_database_at_once(new_address):
    opening = """
        async def main(address):
            print("ready", flush=True)
            sys.stdin.readline()
            async with open_store(address) as store:
                print(await store.first_sight("e:1", 1), flush=True)
        """
    processes = [start(new_address, opening) for _ in range(4)]
    for process in processes:
        process.stdout.readline()
    for process in processes:  # all are at the door: let them in together
        process.stdin.write("go\n")
        process.stdin.flush()

    assert sorted(process.communicate()[0].strip() for process in processes) == ["False", "False", "False", "True"]


async def test_of_two_processes_writes_over_one_revision_exactly_one_wins(address):
    racing = """
        async def main(address):
            won = 0
            async with open_store(address) as store:
                print("ready", flush=True)
                sys.stdin.readline()
                for _ in range(100):
                    present = await store.session("u:0", "c:1")
                    try:
                        await store.save(session(0, present.revision + 1), present.revision)
                    except ConflictError:
                        continue
                    won += 1
            print(won, flush=True)
        """
    async with open_store(address) as store:
        await store.save(session(0, 0), None)
        processes = [start(address, racing) for _ in range(2)]
        for process in processes:
            process.stdout.readline()
        for process in processes:
            process.stdin.write("go\n")
            process.stdin.flush()
        won = [int(process.communicate()[0]) for process in processes]

        assert (await store.session("u:0", "c:1")).revision == sum(won) > 0
