import pytest


@pytest.fixture(scope="session")
def finder(engines):
    return engines.finder
