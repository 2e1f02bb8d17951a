from adapters.discord.client import PermanentRegistry


def test_what_is_registered_stays_when_the_library_drops_it():
    items = PermanentRegistry({"template": "button"})
    assert items.pop("template") is None
    assert items.pop("other", 1) == 1
    assert items == {"template": "button"}
