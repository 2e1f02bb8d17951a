import asyncio

from tests.wire.telegram_process import Process


async def test_a_process_that_is_killed_goes_on_where_it_was_and_stops_when_asked(telegram, tmp_path):
    process = Process(telegram, tmp_path)
    await process.start()
    anna = telegram.user()
    anna.say("/choose")
    question = await anna.private().next(30)
    anna.press(question, "I don't know")
    await anna.private().next_edit(30)

    await process.kill()
    anna.press(question, "I don't know")
    anna.say("/model gpt-4o")
    await process.start()
    assert "GPT-4o" in (await anna.private().next(30)).text
    assert "Question 3" in question.text

    await asyncio.sleep(0.1)
    assert await process.stop() == 0
    assert telegram.token not in (tmp_path / "log").read_text(encoding="utf-8")
