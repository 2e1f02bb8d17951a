from tests.wire.telegram_process import KILLED, POISON, Process


async def test_a_process_that_is_killed_goes_on_where_it_was_and_stops_when_asked(telegram, tmp_path):
    process = Process(telegram, tmp_path)
    await process.start()
    anna = telegram.user()
    anna.say("/choose")
    question = await anna.private().next()
    anna.press(question, "I don't know")
    await anna.private().next_edit()

    await process.kill()
    anna.press(question, "I don't know")
    anna.say("/model gpt-4o")
    await process.start()
    assert "GPT-4o" in (await anna.private().next()).text
    assert "Question 3" in question.text

    assert await process.stop() == 0
    assert telegram.token not in (tmp_path / "log").read_text(encoding="utf-8")


async def test_a_message_that_kills_the_process_three_times_is_set_aside_and_the_others_are_answered(
    telegram, tmp_path
):
    process = Process(telegram, tmp_path, mortal=True)
    anna, boris = telegram.user(), telegram.user()
    anna.say(POISON)
    anna.say("/model gpt-4o")
    boris.say("/model gpt-4o")
    for _ in range(3):
        await process.start()
        assert await process.ended() == KILLED

    await process.start()
    for person in (anna, boris):
        assert "GPT-4o" in (await person.private().next()).text
    anna.say("/model gpt-4")
    assert "GPT-4" in (await anna.private().next()).text
    while "1 message is set aside" not in await process.health():
        pass  # it is found out with the next sign of life

    assert await process.stop() == 0
    await process.start()
    anna.say("/start")
    await anna.private().next()
    assert len(boris.private().messages.all) == 1
    assert await process.stop() == 0
    assert "are set aside: 1" in process.log()
    assert POISON not in process.log()
