"""The guided choice as a whole: built once from the catalogue and the questions."""

from bot.catalogue.catalogue import Catalogue
from bot.wizard.questions import Questions


class Wizard:
    """Choose models by a person's answers. Nothing in it changes after it was built."""

    def __init__(self, catalogue: Catalogue, questions: Questions) -> None:
        self.catalogue = catalogue
        self.questions = questions
