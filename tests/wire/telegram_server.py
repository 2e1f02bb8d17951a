"""A local Bot API server: real HTTP on loopback, as strict as Telegram, driven by a test as people drive Telegram.

    async with TelegramServer() as server:
        app = ApplicationBuilder().token(server.token).base_url(f"{server.url}/bot").build()
        ...                                           # let it poll; or run the adapter with TELEGRAM_API_BASE_URL

        anna = server.user(lang="ru")
        anna.say("/start")                            # an update, with its bot_command entity
        greeting = await anna.private().next()        # the bot's next message there; TimeoutError after 5 s
        assert greeting.labels == [["Выбрать модель"]]
        press = anna.press(greeting, "Выбрать")       # by label, words of it, or callback data
        assert (await press.answered())["text"] == ""
        question = await anna.private().next_edit()   # what was edited; .text, .entities, .rows, .rich

        lookup = anna.inline("claude")
        answer = await lookup.answered()              # results, next_offset, cache_time, is_personal, button
        card = anna.choose(lookup, "Sonnet")          # a message with inline_message_id; anna.press(card, ...)
        card_again = await server.world.edits.next()  # edits of inline messages
        message = await anna.guest("@zoo_test_bot llama 4").answered()

        group = server.group("Friends")               # or server.supergroup("Lab", topics=["News"]), server.channel()
        group.say("/model gpt-5", anna); await group.next()
        anna.block(); group.kick_bot(anna); group.migrate(anna)

        server.faults.plan("sendMessage", flood(2), broken(502), DROPPED_AFTER)   # from telegram_faults
        server.faults.rates(seed=1, flood=0.05, broken=0.05, dropped_before=0.05)
        server.advance(200)                           # the server's clock: queries and updates grow old
        server.calls                                  # every call: at, method, params, status, description, fault
        server.called("sendMessage")                  # the calls of one method
        server.profile.commands(lang="ru"), server.profile.text("description", "en")

Options: `rich=False` is a server older than rich messages; `limits=Limits()` (of telegram_flood) answers 429 to a bot
that sends too fast; `webhook_retry` is the first pause after a refused delivery in seconds. A broken update goes in by
`server.updates.add_raw({...})`. What is refused is refused by a rule, and its words say which; nothing by chance, save
the `faults` asked for. A mistake of the server itself fails the test at the end of the `async with`.
"""

import asyncio
import re
import time
from dataclasses import dataclass, field

from aiohttp import web

from tests.patience import PATIENCE
from tests.wire.telegram_answers import Answers
from tests.wire.telegram_driver import Chat, User
from tests.wire.telegram_faults import Faults
from tests.wire.telegram_http import give_half, hang_up, sent_parameters, written
from tests.wire.telegram_methods import checked, known_method
from tests.wire.telegram_profile import Profile
from tests.wire.telegram_refusals import Refused
from tests.wire.telegram_sending import Sending
from tests.wire.telegram_updates import Updates
from tests.wire.telegram_webhook import Webhook
from tests.wire.telegram_world import World

TOKEN = "123456789:AAtestTESTtestTESTtestTESTtestTESTte"
_LARGEST_CALL = 50 * 1024**2


@dataclass
class Call:
    """One call of the bot and what came of it."""

    at: float
    method: str
    params: dict = field(default_factory=dict)
    status: int | None = None  # None: the connection was dropped, or the call is still open
    description: str = ""
    result: object = None
    fault: str | None = None
    effect: bool = False  # whether it was carried out, answered or not


class Bot:
    """The bot that the server serves."""

    def __init__(self, token, username, *, rich):
        self.rich = rich
        self.raw = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Zoo",
            "username": username,
        }
        self.me = self.raw | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
            "supports_guest_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }


class TelegramServer:
    """A Bot API server for one bot; an async context manager."""

    def __init__(  # noqa: PLR0913  # options, each with a default
        self,
        *,
        token=TOKEN,
        username="zoo_test_bot",
        rich=True,
        inline_feedback=True,
        first_update=1,
        webhook_retry=0.02,
        limits=None,
        clock=time.time,
    ):
        self.token = token
        self.inline_feedback = inline_feedback
        self.world = World(clock)
        self.bot = Bot(token, username, rich=rich)
        self.faults = Faults()
        self.updates = Updates(self.world, first_update)
        self.sending = Sending(self.world, self.bot)
        self.answers = Answers(self.world, self.bot)
        self.profile = Profile(self.world, self.bot, self.sending.room)
        self.webhook = Webhook(self.updates, self._carried_out, webhook_retry)
        self.calls = []
        self.logged_out = False
        self.limits = limits
        self.broken = []  # mistakes of the server itself, which fail the test at its end
        self._more_calls = asyncio.Event()
        self._runner = None
        self.url = ""
        self._methods = {
            **self.sending.methods,
            **self.answers.methods,
            **self.profile.methods,
            "getUpdates": self.updates.poll,
            "setWebhook": self.webhook.set,
            "deleteWebhook": self.webhook.delete,
            "getWebhookInfo": self.webhook.info,
            "logOut": self._log_out,
            "close": lambda _: True,
        }

    async def __aenter__(self):
        app = web.Application(client_max_size=_LARGEST_CALL)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_):
        self.updates.interrupt()
        await self.webhook.stop()
        await self._runner.cleanup()
        if self.broken:
            raise self.broken[0]

    # What a test makes.

    def user(self, user_id=None, lang="en", name="Anna", username=None):
        """Return a new person; `lang` may be None, as it is for some."""
        user = User(1_000_000 + self.world.next_number() if user_id is None else user_id, name, lang, username)
        user.server = self
        self.world.people[user.id] = user
        return user

    def group(self, title="Friends", members=()):
        """Return a new small group that the bot is in."""
        return self._chat(-4_000_000_000 - self.world.next_number(), "group", members, title=title)

    def supergroup(self, title="Lab", topics=None, members=()):
        """Return a new supergroup that the bot is in; with `topics` (names) it is a forum."""
        forum = {} if topics is None else {"is_forum": True}
        room = self._chat(-1_001_000_000_000 - self.world.next_number(), "supergroup", members, title=title, **forum)
        for name in topics or ():
            room.topic(name)
        return room

    def channel(self, title="Feed"):
        """Return a new channel that the bot is in."""
        return self._chat(-1_003_000_000_000 - self.world.next_number(), "channel", (), title=title)

    def _chat(self, chat_id, kind, members, **fields):
        room = Chat(self.world, chat_id, kind, **fields)
        room.server = self
        room.members = {person.id: "member" for person in members}
        self.world.rooms[chat_id] = room
        return room

    def advance(self, seconds):
        """Move the server's clock on."""
        self.world.advance(seconds)
        self.updates.wake()

    def called(self, *methods):
        """Return the calls of these methods."""
        return [call for call in self.calls if call.method in methods]

    async def next_call(self, method, after=0):
        """Return the first finished call of a method beyond the first `after` ones, waiting for it."""
        async with asyncio.timeout(PATIENCE):
            while len(done := [call for call in self.called(method) if call.status or call.fault]) <= after:
                self._more_calls.clear()
                await self._more_calls.wait()
        return done[after]

    # What a client meets.

    async def _serve(self, request):
        call = Call(self.world.now(), request.match_info["method"])
        self.calls.append(call)
        try:
            answer = await self._answered(request, call)
        except Refused as refusal:
            call.description = refusal.description
            answer = written(refusal.answer, refusal.status)
        except Exception as error:
            self.broken.append(error)
            raise
        if answer is None:
            hang_up(request)
            answer = web.Response()
        else:
            call.status = answer.status
        self._more_calls.set()
        return answer

    async def _answered(self, request, call):
        """Return the response, or None to break the connection."""
        self._admit(request.match_info["token"])
        call.method = known_method(call.method, rich=self.bot.rich)
        sent = call.params = await sent_parameters(request)
        fault = self.faults.take(call.method, sent)
        if fault is not None:
            call.fault = fault.name
            await asyncio.sleep(fault.delay)
            if fault.drop == "before":
                return None
            if fault.page is not None:
                return web.Response(status=fault.status, text=fault.page, content_type="text/html")
            if fault.status is not None:
                raise Refused(fault.words, status=fault.status, parameters=fault.parameters)
        call.params = checked(call.method, sent, rich=self.bot.rich)
        if self.limits is not None:
            self.limits.check(call.method, call.params, self.world.now())
        call.result = await self._run(call.method, call.params)
        call.effect = True
        answer = written({"ok": True, "result": call.result})
        if fault is not None and fault.drop == "halfway":
            await give_half(request, answer)
        return None if fault is not None and fault.drop else answer

    def _admit(self, token):
        if not re.fullmatch(r"\d+:[A-Za-z0-9_-]{30,}", token):
            raise Refused("", status=404)
        if token != self.token:
            raise Refused("", status=401)
        if self.logged_out:
            raise Refused("Logged out", status=400)

    async def _run(self, method, params):
        result = self._methods[method](params)
        return await result if asyncio.iscoroutine(result) else result

    async def _carried_out(self, method, sent):
        """Carry out what the answer to a webhook's delivery asks for."""
        call = Call(self.world.now(), method, dict(sent))
        self.calls.append(call)
        try:
            call.method = known_method(method, rich=self.bot.rich)
            call.params = checked(call.method, sent, rich=self.bot.rich)
            call.result = await self._run(call.method, call.params)
            call.status, call.effect = 200, True
        except Refused as refusal:
            call.status, call.description = refusal.status, refusal.description

    def _log_out(self, _params):
        self.logged_out = True
        return True
