"""The signs before options of which several can be picked."""

from bot.reply.choices import PickMany

PICKED = "☑"
UNPICKED = "☐"


def signed_label(choice: PickMany) -> str:
    """Return the label of an option after the sign that tells whether it is picked."""
    return f"{PICKED if choice.picked else UNPICKED} {choice.label}"
