import pytest

from tests.databases import serving


@pytest.fixture(scope="session")
def catalogue(live_catalogue):
    """The real catalogue, in place of the small one."""
    return live_catalogue


@pytest.fixture(scope="session")
def engines(live_engines):
    return live_engines


@pytest.fixture(scope="session")
def postgres():
    """A server of PostgreSQL that writes as durably as one in earnest."""
    with serving(fsync="on", full_page_writes="on", shared_buffers="128MB") as server:
        yield server
