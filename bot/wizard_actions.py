"""Actions of the buttons inside a guided choice; `bot.action_codec` packs them."""

from typing import ClassVar

from bot.values import Value


class WizardAction(Value):
    """Base class of them.

    `token` names the session, `revision` the state that the button was drawn for.
    """

    code: ClassVar[str]
    token: str
    revision: int


class Answer(WizardAction):
    """The choice of an option as the answer to a question."""

    code = "wa"
    question: str
    option: str


class Toggle(WizardAction):
    """The picking or unpicking of an option of a question that takes several."""

    code = "wt"
    question: str
    option: str


class Pick(WizardAction):
    """The picking of some options, and no others, of a question that takes several."""

    code = "wp"
    question: str
    options: str = ""
    """Their ids, joined by `-`; those that a button carries are none."""


class Submit(WizardAction):
    """The end of picking options."""

    code = "wg"
    question: str


class Back(WizardAction):
    """A request to take back the last answer."""

    code = "wb"


class Restart(WizardAction):
    """A request to start again."""

    code = "wr"


class Cancel(WizardAction):
    """A request to end the guided choice."""

    code = "wx"


class Finish(WizardAction):
    """A request for the result with the answers given so far."""

    code = "wf"


class Relax(WizardAction):
    """A request to drop the answers that nothing fits; `wishes` is their short key."""

    code = "wl"
    wishes: str


class WhyNot(WizardAction):
    """A question why a model was not recommended."""

    code = "wn"
    model: str


class Resume(WizardAction):
    """A request for the current step."""

    code = "wc"


class InFull(WizardAction):
    """A request for all that is said of the result."""

    code = "wi"


class ShowAnswers(WizardAction):
    """A request for the answers given so far."""

    code = "wq"


Pressed = (
    Answer | Toggle | Pick | Submit | Back | Restart | Cancel | Finish | Relax | WhyNot | Resume | InFull | ShowAnswers
)
