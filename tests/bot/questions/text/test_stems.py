import subprocess
import sys

import pytest

from bot.questions.text.stems import stemmer


@pytest.mark.parametrize(
    ("language", "word", "stem"),
    [("english", "prices", "price"), ("russian", "моделями", "модел"), ("russian", "всё", "все")],
)
def test_a_word_has_its_stem(language, word, stem):
    assert stemmer(language)(word) == stem


def test_an_unknown_language_has_no_stemmer():
    with pytest.raises(ModuleNotFoundError):
        stemmer("klingon")


def test_only_the_stemmer_of_the_language_is_loaded_and_the_library_stays_whole():
    program = (
        "import sys; from bot.questions.text.stems import stemmer; stemmer('russian');"
        "print(sorted(name for name in sys.modules if name.endswith('_stemmer')));"
        "import snowballstemmer; print(snowballstemmer.stemmer('russian').stemWord('модели'))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.split("\n")[:2] == ["['snowballstemmer.russian_stemmer']", "модел"]
