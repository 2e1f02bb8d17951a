import pytest


@pytest.fixture(scope="session")
def wizard(engines):
    """The guided choice over the small catalogue."""
    return engines.wizard


@pytest.fixture(scope="session")
def table(wizard):
    return wizard.table
