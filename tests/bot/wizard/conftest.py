import pytest


@pytest.fixture(scope="session")
def wizard(_shared):
    """The guided choice over the real catalogue."""
    return _shared[2]


@pytest.fixture(scope="session")
def table(wizard):
    return wizard.table
