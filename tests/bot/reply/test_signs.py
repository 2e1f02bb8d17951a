from bot.reply.choices import PickMany
from bot.reply.signs import PICKED, UNPICKED, signed_label


def test_the_sign_before_an_option_tells_whether_it_is_picked():
    labels = [signed_label(PickMany(label="one", action="1~h", picked=picked)) for picked in (True, False)]
    assert labels == [f"{PICKED} one", f"{UNPICKED} one"]
