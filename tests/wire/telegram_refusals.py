"""How the server says no: the status, the words and the parameters that Telegram answers with."""

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
TWO_POLLERS = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

_TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


class Refused(Exception):  # noqa: N818  # it reads as what happens: raise Refused("chat not found")
    def __init__(self, words, *, status=400, parameters=None):
        title = _TITLES.get(status, "Error")
        self.description = f"{title}: {words}" if words else title
        super().__init__(self.description)
        self.status = status
        self.parameters = parameters

    @property
    def answer(self):
        body = {"ok": False, "error_code": self.status, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body
