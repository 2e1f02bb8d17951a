"""Validation of a proxy's address."""

from urllib.parse import urlsplit


def checked_proxy(address: str) -> str:
    """Return the address of an HTTP proxy; it may hold a password, so no error repeats it.

    Raises:
        ValueError: it is an address of another kind.
    """
    scheme = urlsplit(address).scheme.lower()
    if scheme.startswith("socks"):
        raise ValueError("SOCKS proxies are not supported; give the address of an HTTP proxy, http://host:port")
    if scheme not in {"http", "https"}:
        raise ValueError("the address of a proxy begins with http:// or https://")
    return address
