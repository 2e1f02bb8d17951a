"""Sending, editing and deleting messages, with every reason that Telegram refuses one for."""

from tests.wire.pictures import size_of
from tests.wire.telegram_content import caption_content, checked_keyboard, rich_content, text_content
from tests.wire.telegram_methods import Upload
from tests.wire.telegram_refusals import NOT_MODIFIED, Refused

_ACTIONS = {
    *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document"),
    *("choose_sticker", "find_location", "record_video_note", "upload_video_note"),
}
TWO_DAYS = 48 * 3600
LARGEST_PHOTO = 10 * 1024**2


class Sending:
    """Carry out what changes messages."""

    def __init__(self, world, bot):
        self._world = world
        self._bot = bot
        self.files = {}
        """What was uploaded, by the ids that the server gave."""
        self.methods = {
            "sendMessage": self.send_message,
            "sendRichMessage": self.send_rich_message,
            "sendPhoto": self.send_photo,
            "sendDocument": self.send_document,
            "sendChatAction": self.send_chat_action,
            "editMessageText": self.edit_text,
            "editMessageCaption": self.edit_caption,
            "editMessageMedia": self.edit_media,
            "editMessageReplyMarkup": self.edit_keyboard,
            "deleteMessage": self.delete,
            "deleteMessages": self.delete_many,
        }

    def room(self, chat_id):
        """Return the chat if the bot may reach it."""
        room = self._world.rooms.get(chat_id)
        if isinstance(chat_id, str):
            rooms = self._world.rooms.values()
            room = next((room for room in rooms if room.fields.get("username") == chat_id[1:]), None)
        if room is None:
            if chat_id in self._world.people:
                raise Refused("bot can't initiate conversation with a user", status=403)
            raise Refused("chat not found")
        if room.migrated_to is not None:
            parameters = {"migrate_to_chat_id": room.migrated_to.id}
            raise Refused("group chat was upgraded to a supergroup chat", parameters=parameters)
        if room.kind == "private":
            _reach_person(room)
        name = {"group": "group", "supergroup": "supergroup", "channel": "channel"}.get(room.kind, "chat")
        if room.bot_status == "kicked":
            raise Refused(f"bot was kicked from the {name} chat", status=403)
        if room.bot_status == "left":
            raise Refused(f"bot is not a member of the {name} chat", status=403)
        return room

    def send_message(self, params):
        return self._send(params, lambda: text_content(params))

    def send_rich_message(self, params):
        return self._send(params, lambda: rich_content(params["rich_message"]))

    def send_photo(self, params):
        photo = self._photo(params, params["photo"])
        return self._send(params, lambda: {"photo": photo, **caption_content(params)})

    def _photo(self, params, value):
        """Store a photo, which must be one, of at most ten thousand points along two sides."""
        file = self._file(params, value)
        size = size_of(self.files[file].content)
        if size is None or len(self.files[file].content) > LARGEST_PHOTO:
            raise Refused("IMAGE_PROCESS_FAILED")
        width, height = size
        if width + height > 10_000 or max(size) > 20 * min(size):
            raise Refused("PHOTO_INVALID_DIMENSIONS")
        return [{"file_id": file, "file_unique_id": file, "width": width, "height": height}]

    def send_document(self, params):
        document = {"file_id": self._file(params, params["document"]), "file_unique_id": "d"}
        return self._send(params, lambda: {"document": document, **caption_content(params)})

    def _file(self, params, value):
        if isinstance(value, str) and value.startswith("attach://"):
            value = params.get(value.removeprefix("attach://"), value)
        if isinstance(value, str):
            raise Refused("wrong file identifier/HTTP URL specified")
        if not isinstance(value, Upload) or not value.content:
            raise Refused("file must be non-empty")
        file = f"file-{self._world.next_number()}"
        self.files[file] = value
        return file

    def _send(self, params, content):
        room = self.room(params["chat_id"])
        thread = _thread(room, params.get("message_thread_id"))
        reply = self._replied(room, params.get("reply_parameters"))
        keyboard = checked_keyboard(params.get("reply_markup"))
        if reply is not None and thread is None and room.is_forum:
            thread = reply.thread
        message = room.put(content(), sender=self._bot.raw, keyboard=keyboard, thread=thread, reply_to=reply)
        room.last_bot = self._bot.raw["id"]
        room.messages.append(message)
        return message.raw

    def _replied(self, room, reply):
        if reply is None:
            return None
        found = room.history.get(reply["message_id"])
        if found is not None and not found.deleted:
            return found
        if not reply.get("allow_sending_without_reply"):
            raise Refused("message to be replied not found")
        return None

    def send_chat_action(self, params):
        room = self.room(params["chat_id"])
        _thread(room, params.get("message_thread_id"))
        if params["action"] not in _ACTIONS:
            raise Refused("wrong parameter action in request")
        room.actions.append(params["action"])
        return True

    def edit_text(self, params):
        message = self._edited(params)
        if "rich_message" in params:
            if params.get("text"):
                raise Refused("text and rich_message must not be specified simultaneously")
            content = rich_content(params["rich_message"])
        else:
            content = text_content(params)
        if not {"text", "rich_message"} & message.content.keys():
            raise Refused("there is no text in the message to edit")
        return self._change(message, content, params)

    def edit_caption(self, params):
        message = self._edited(params)
        if not {"photo", "document"} & message.content.keys():
            raise Refused("there is no caption in the message to edit")
        kept = {name: value for name, value in message.content.items() if not name.startswith("caption")}
        return self._change(message, kept | caption_content(params), params)

    def edit_media(self, params):
        message = self._edited(params)
        if message.inline_message_id is not None:
            raise Refused("a file cannot be uploaded for an inline message")
        if not {"photo", "document", "text"} & message.content.keys():
            raise Refused("message can't be edited")
        media = params["media"]
        return self._change(message, {"photo": self._photo(params, media["media"]), **caption_content(media)}, params)

    def edit_keyboard(self, params):
        message = self._edited(params)
        return self._change(message, message.content, params)

    def _edited(self, params):
        if (inline_id := params.get("inline_message_id")) is not None:
            message = self._world.inline.get(inline_id)
            if message is None:
                raise Refused("MESSAGE_ID_INVALID")
            return message
        if params.get("message_id") is None:
            raise Refused("message identifier is not specified")
        if "chat_id" not in params:
            raise Refused("chat_id is empty")
        message = self.room(params["chat_id"]).history.get(params["message_id"])
        if message is None or message.deleted:
            raise Refused("message to edit not found")
        if message.sender != self._bot.raw:
            raise Refused("message can't be edited")
        return message

    def _change(self, message, content, params):
        keyboard = checked_keyboard(params.get("reply_markup"))
        if content == message.content and keyboard == message.keyboard:
            raise Refused(NOT_MODIFIED)
        message.versions.append((message.content, message.keyboard))
        message.content, message.keyboard, message.edited = content, keyboard, self._world.now_seconds()
        if message.inline_message_id is not None:
            self._world.edits.append(message)
            return True
        message.chat.edits.append(message)
        return message.raw

    def delete(self, params):
        self._delete(self.room(params["chat_id"]), params["message_id"])
        return True

    def delete_many(self, params):
        if not 1 <= len(params["message_ids"]) <= 100:
            raise Refused("wrong number of message identifiers")
        room = self.room(params["chat_id"])
        for message_id in params["message_ids"]:
            if message_id in room.history:
                self._delete(room, message_id)
        return True

    def _delete(self, room, message_id):
        message = room.history.get(message_id)
        if message is None or message.deleted:
            raise Refused("message to delete not found")
        own = message.sender == self._bot.raw
        if self._world.now() - message.date > TWO_DAYS or not (own or room.bot_status == "administrator"):
            raise Refused("message can't be deleted for everyone")
        message.deleted = True
        room.deletions.append(message)


def _reach_person(room):
    if room.person.deactivated:
        raise Refused("user is deactivated", status=403)
    if room.person.blocked:
        raise Refused("bot was blocked by the user", status=403)
    if not room.started:
        raise Refused("bot can't initiate conversation with a user", status=403)


def _thread(room, thread):
    """Return the topic to send to; General has no number, and other groups look at none."""
    if room.refuses is not None:
        words, status = room.refuses
        raise Refused(words, status=status)
    if thread is None or not room.is_forum:
        return None
    if thread not in room.topics:
        raise Refused("message thread not found")
    if thread in room.closed:
        raise Refused("TOPIC_CLOSED")
    return thread
