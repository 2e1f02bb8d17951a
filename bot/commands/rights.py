"""Who may change what all people of a place share."""

from bot.commands.request import Request
from bot.errors import UserError


def check_rights(request: Request, refused: str) -> None:
    """Refuse who may not manage a place of several people, with the message `refused`.

    Raises:
        UserError: they may not, or the platform could not tell.
    """
    if not request.is_shared or request.manages:
        return
    raise UserError("error-rights-unknown" if request.manages is None else refused)
