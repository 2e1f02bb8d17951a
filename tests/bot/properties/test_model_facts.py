"""The properties that are facts of a model."""

from bot.properties.candidate import candidate_of
from bot.properties.model_facts import PARAMETERS
from bot.properties.reading import Unknown
from tests.bot.wizard._make import catalogue, model


def test_a_number_of_weights_that_the_maker_withholds_is_undisclosed():
    silent = model()
    withheld = silent.model_copy(update={"undisclosed": ("parameters_total",)})
    readings = [PARAMETERS.read(candidate_of(one, catalogue(one))) for one in (silent, withheld)]
    assert readings == [Unknown(), Unknown(undisclosed=True)]
