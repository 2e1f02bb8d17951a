"""Measure how many tokens the project's own English and Russian texts take; the result is data/text_units.toml.

The tokenizers ship inside their packages and are no dependency of the project. From the project's folder:

    python -m venv .venv-tokens && .venv-tokens/bin/pip install bpe-openai==0.1.4 mistral-common==1.13.1
    .venv-tokens/bin/python tests/measure_tokens.py
"""

import sys
import tomllib
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
LANGS = ("en", "ru")


def texts(lang: str) -> Iterator[str]:
    """Yield the stories of all families and the explanations of all terms in a language."""
    for file in sorted((DATA / "families").glob("*.toml")):
        yield from tomllib.loads(file.read_text(encoding="utf-8"))["texts"][lang].values()
    for file in sorted((DATA / "glossary").glob("*.toml")):
        term = tomllib.loads(file.read_text(encoding="utf-8"))
        yield from (term[part][lang] for part in ("short", "long"))


def o200k(text: str) -> int:
    """Count the tokens of OpenAI's o200k_base."""
    return len(import_module("bpe_openai").get_encoding("o200k_base").encode(text))


def tekken_counter() -> Callable[[str], int]:
    """Return a counter of the tokens of Mistral's tekken_240911."""
    module = import_module("mistral_common.tokens.tokenizers.tekken")
    folder = Path(str(import_module("mistral_common").__file__)).parent / "data"
    tokenizer = module.Tekkenizer.from_file(folder / "tekken_240911.json")
    return lambda text: len(tokenizer.encode(text, bos=False, eos=False))


def main() -> None:
    """Print characters, words, tokens and their ratio by tokenizer and language."""
    for name, count in (("o200k_base", o200k), ("tekken_240911", tekken_counter())):
        for lang in LANGS:
            characters = sum(map(len, texts(lang)))
            words = sum(len(text.split()) for text in texts(lang))
            tokens = sum(map(count, texts(lang)))
            ratio = 1000 * tokens / characters
            sys.stdout.write(
                f"{name} {lang}: {characters} characters, {words} words, {tokens} tokens, {ratio:.1f} per 1,000\n"
            )


if __name__ == "__main__":
    main()
