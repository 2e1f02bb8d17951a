"""Telegram's limits on sending, as far as they are known: too much too fast gets a 429 that says how long to wait."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field

from tests.wire.telegram_refusals import Refused


@dataclass
class Limits:
    """So many messages in so many seconds: to one person, to one group, and to all."""

    person: tuple = ((1.0, 5), (20.0, 20))
    group: tuple = ((1.0, 5), (60.0, 20))
    overall: tuple = ((1.0, 30),)
    refused: int = 0
    sent: dict = field(default_factory=lambda: defaultdict(deque))

    def check(self, method, params, now):
        """Count what goes to a chat; refuse what is too much."""
        chat = params.get("chat_id")
        if chat is None or not method.startswith(("send", "edit")) or method == "sendChatAction":
            return
        is_group = isinstance(chat, str) or chat < 0
        waits = [self._wait(chat, self.group if is_group else self.person, now), self._wait(None, self.overall, now)]
        if max(waits) > 0:
            self.refused += 1
            seconds = math.ceil(max(waits))
            raise Refused(f"retry after {seconds}", status=429, parameters={"retry_after": seconds})
        self.sent[chat].append(now)
        self.sent[None].append(now)

    def _wait(self, key, windows, now):
        times = self.sent[key]
        while times and times[0] <= now - max(seconds for seconds, _ in windows):
            times.popleft()
        return max(self._left(times, seconds, count, now) for seconds, count in windows)

    @staticmethod
    def _left(times, seconds, count, now):
        recent = [at for at in times if at > now - seconds]
        return recent[-count] + seconds - now if len(recent) >= count else 0.0
