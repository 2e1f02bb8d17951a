import pytest


@pytest.fixture(scope="session")
def catalogue(live_catalogue):
    """The real catalogue, in place of the small one."""
    return live_catalogue


@pytest.fixture(scope="session")
def engines(live_engines):
    return live_engines
