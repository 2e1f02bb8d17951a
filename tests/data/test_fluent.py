"""Every message says what Project Fluent's own runtime makes of it."""

import re

import pytest
from fluent.runtime import FluentBundle, FluentResource

from tests.conftest import DATA

NUMBERS = (*range(26), 100, 101, 102, 111, 112, 121, 999)
"""None of four digits and more, which the runtime groups and the bot does not."""
NAME = re.compile(r"\$([a-z_]+)")
OPTION = re.compile(r"^\s+\[([a-z]\w*)\]", re.MULTILINE)
MESSAGE = re.compile(r"^([a-z][\w-]*) =(.*(?:\n[ }].*|\n(?=\n* ))*)", re.MULTILINE)
LANGS = sorted(part.name for part in (DATA / "locales").iterdir())


def fillings(source):
    """Yield values for the placeholders of a message: each of them in turn takes all that may make a difference."""
    names = sorted({*NAME.findall(source)})
    pool = ("x", "", "{y} & <i>", "1", *OPTION.findall(source), *(NUMBERS if "->" in source else NUMBERS[:3]))
    yield from ({**dict.fromkeys(names, "x"), name: value} for name in names for value in pool)
    yield dict.fromkeys(names, 1)


@pytest.mark.parametrize("lang", LANGS)
def test_every_message_says_what_the_runtime_of_fluent_makes_of_it(lexicon, lang):
    words, bundle, sources = lexicon.pick(lang), FluentBundle([lang], use_isolating=False), {}
    for file in sorted((DATA / "locales" / lang).glob("*.ftl")):
        text = file.read_text(encoding="utf-8")
        bundle.add_resource(FluentResource(text))
        sources.update(MESSAGE.findall(text))
    differ = [
        (key, values)
        for key, source in sources.items()
        for values in fillings(source)
        if words(key, **values) != bundle.format_pattern(bundle.get_message(key).value, values)[0]
    ]
    assert differ == []
    assert len(sources) == len(bundle._messages) > 1000
