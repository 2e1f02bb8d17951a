"""Faults on demand, one at a time or by seeded rates: what a client of Telegram has to live with."""

import random
from dataclasses import dataclass
from fnmatch import fnmatch


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a call.

    `status` answers in Telegram's words, or with a proxy's page (`page`); `drop` breaks the connection before the call
    has its effect, after it, or in the middle of the answer; `delay` is in seconds, before anything else.
    """

    name: str
    status: int | None = None
    words: str = ""
    parameters: dict | None = None
    page: str | None = None
    drop: str | None = None  # "before", "after" or "halfway"
    delay: float = 0.0


def flood(seconds=1):
    words = f"retry after {seconds}"
    return Fault("flood", status=429, words=words, parameters={"retry_after": seconds})


def broken(status=502):
    page = f"<html><body><h1>{status}</h1><p>Sorry, the page you are looking for is unavailable.</p></body></html>"
    return Fault("broken", status=status, page=page)


def refused(words, status=400, **parameters):
    return Fault("refused", status=status, words=words, parameters=parameters or None)


def no_json():
    return Fault("no json", status=200, page='{"ok":true,"resu')


DROPPED_BEFORE = Fault("dropped before", drop="before")
DROPPED_AFTER = Fault("dropped after", drop="after")
DROPPED_HALFWAY = Fault("dropped halfway", drop="halfway")


def slow(seconds):
    return Fault("slow", delay=seconds)


class Faults:
    """The faults of calls: planned ones first, then random ones."""

    def __init__(self):
        self._planned = []
        self._rates = []
        self._random = random.Random(0)  # noqa: S311  # chance that repeats
        self._spared = ()
        self.happened = {}

    def plan(self, method, *faults, chat=None):
        """Let the next calls of a method ("sendMessage", or a pattern such as "send*") fail, one fault each.

        With `chat` (an id) only calls for that chat do.
        """
        self._planned += [(method, chat, fault) for fault in faults]

    def rates(self, seed, spared=("getMe",), **shares):
        """Let every call fail by chance: shares of 1 for the kinds that are listed here.

        Methods in `spared` never fail.
        """
        kinds = {
            "flood": flood(1),
            "broken": broken(),
            "dropped_before": DROPPED_BEFORE,
            "dropped_after": DROPPED_AFTER,
            "dropped_halfway": DROPPED_HALFWAY,
            "no_json": no_json(),
            "slow": slow(0.02),
        }
        self._random = random.Random(seed)  # noqa: S311  # chance that repeats
        self._rates = [(share, kinds[name]) for name, share in shares.items()]
        self._spared = spared

    def clear(self):
        """Let nothing fail any more."""
        self._planned, self._rates = [], []

    def take(self, method, sent):
        """Return the fault of this call, or None."""
        fault = self._choose(method, sent.get("chat_id"))
        if fault is not None:
            self.happened[fault.name] = self.happened.get(fault.name, 0) + 1
        return fault

    def _choose(self, method, chat_id):
        for at, (pattern, chat, fault) in enumerate(self._planned):
            if fnmatch(method, pattern) and (chat is None or str(chat) == str(chat_id)):
                del self._planned[at]
                return fault
        if method in self._spared or not self._rates:
            return None
        drawn = self._random.random()
        for share, fault in self._rates:
            if drawn < share:
                return fault
            drawn -= share
        return None
