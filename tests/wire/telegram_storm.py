"""People who use the bot while everything goes wrong, and what came of what they asked."""

import asyncio
import random
import re
from collections import Counter
from dataclasses import dataclass, field

import orjson

NUMBER = re.compile(r"Question (\d+)")
NAMES = {
    "gpt-4o": "GPT-4o",
    "gpt-4": "GPT-4",
    "claude opus 4.5": "Claude Opus 4.5",
    "claude sonnet 4.5": "Claude Sonnet 4.5",
    "gemini 2.5 pro": "Gemini 2.5 Pro",
    "gemini 2.5 flash": "Gemini 2.5 Flash",
}
_PATIENCE = 40.0
"""Seconds after which a person presses again."""


@dataclass
class Storm:
    """The size of the load: people who ask, people who choose, and people who look up."""

    server: object
    askers: int
    choosers: int
    lookers: int
    taps: int = 4
    seconds: float = 20.0
    seed: int = 1
    cut: float = 0.25  # seconds before a kill in which a message may have gone out that was not crossed out yet
    counts: Counter = field(default_factory=Counter)
    kills: list = field(default_factory=list)
    left: list = field(default_factory=list)

    def __post_init__(self):
        self._random = random.Random(self.seed)  # noqa: S311  # chance that repeats
        self._asked = {}

    @property
    def updates(self):
        """How many updates that is, without presses that are repeated."""
        return self.askers * len(NAMES) + self.choosers * (self.taps + 1) + self.lookers

    async def rage(self):
        """Let everybody do what they came for."""
        people = [self._ask() for _ in range(self.askers)]
        people += [self._choose() for _ in range(self.choosers)]
        people += [self._look() for _ in range(self.lookers)]
        await asyncio.gather(*people)

    async def calm(self, patience=90.0):
        """Wait until every command has its answer, or until it cannot be hoped for."""
        until = asyncio.get_running_loop().time() + patience
        while self.unanswered() and asyncio.get_running_loop().time() < until:  # noqa: ASYNC110  # chats are looked at
            await asyncio.sleep(0.2)
        await asyncio.sleep(1.0)

    def unanswered(self):
        """List the private commands without an answer."""
        return [(chat.id, name) for chat, name, times in self._answers() if times == 0]

    def doubled(self):
        """Count the answers that came more than once."""
        return sum(times - 1 for _, _, times in self._answers() if times > 1)

    def kill(self):
        """Note that the bot is killed now."""
        self.kills.append(self.server.world.now())

    def killed(self, left):
        """Note which commands a bot that was killed has left in its inbox; what of it is answered comes again."""
        now = self.server.world.now()
        for message in (orjson.loads(one.payload).get("message", {}) for one in left):
            name = NAMES.get(message.get("text", "").removeprefix("/model "))
            if name is not None:
                self.left.append((now, message["chat"]["id"], name))

    def unsure(self):
        """Count the messages that arrived although the bot could not know it, or could not write it down any more."""
        sends = [call for call in self.server.called("sendMessage") if call.effect]
        unknown = sum(call.status is None or call.fault is not None or self._was_cut(call) for call in sends)
        return unknown + sum(any(_answers_before(call, *left) for call in sends) for left in self.left)

    def _was_cut(self, call):
        return any(0 <= killed - call.at < self.cut for killed in self.kills)

    def _answers(self):
        for chat, names in self._asked.items():
            titles = Counter(message.text.split("\n", 1)[0].partition(" · ")[0] for message in chat.messages.all)
            for name in names:
                yield chat, name, titles[name]

    async def _ask(self):
        person = self.server.user()
        self._asked[person.private()] = list(NAMES.values())
        for text in NAMES:
            await asyncio.sleep(self._random.uniform(0, 2 * self.seconds / len(NAMES)))
            person.say(f"/model {text}")

    async def _choose(self):
        await asyncio.sleep(self._random.uniform(0, self.seconds / 4))
        person = self.server.user()
        person.say("/choose")
        question = await person.private().next(_PATIENCE * 3)
        for number in range(1, self.taps + 1):
            await self._tap(person, question, number)
            await asyncio.sleep(self._random.uniform(0, self.seconds / self.taps))

    async def _tap(self, person, question, number):
        """Press until the question that follows is shown; a press that was taken and shows nothing is lost."""
        for attempt in range(3):
            person.press(question, "I don't know")
            until = asyncio.get_running_loop().time() + _PATIENCE
            while asyncio.get_running_loop().time() < until:
                shown = NUMBER.search(question.text)
                if shown and int(shown[1]) > number:
                    self.counts["taps"] += 1
                    self.counts["taps skipped"] += int(shown[1]) - number - 1
                    return
                await asyncio.sleep(0.05)
            self.counts["taps lost"] += 1
            if attempt == 2:
                raise TimeoutError("the wizard does not go on")

    async def _look(self):
        await asyncio.sleep(self._random.uniform(0, self.seconds))
        lookup = self.server.user().inline("claude")
        try:
            await lookup.answered(20)
            self.counts["lookups"] += 1
        except TimeoutError:
            self.counts["lookups expired"] += 1

    def report(self):
        """Say in a line what came of it."""
        answered = sum(times > 0 for _, _, times in self._answers())
        return (
            f"{self.updates} updates: {answered} private commands answered, {len(self.unanswered())} not, "
            f"{self.doubled()} answers doubled ({self.unsure()} sends arrived unknown to the bot), "
            f"{dict(self.counts)}; faults {self.server.faults.happened}"
        )


def _answers_before(call, time, chat, name):
    return call.at <= time and call.params["chat_id"] == chat and name in str(call.params)
