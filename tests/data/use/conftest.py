import pytest

from bot.catalogue.precomputed import EntryKind, Hit


@pytest.fixture
def every_name(catalogue):
    """Everything that a question about the use of models can name."""
    models = [Hit(EntryKind.MODEL, one) for one in catalogue.models]
    families = [Hit(EntryKind.FAMILY, one) for one in catalogue.families]
    return [*models, *families, *(Hit(EntryKind.LAB, one) for one in catalogue.labs)]
