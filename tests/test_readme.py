from bot.paths import data_folder
from bot.words import load_lexicon
from tests.readme import EXAMPLE, README, commands_table, env_example, exits_table, settings, settings_table, with_part


def test_the_readme_lists_the_commands_settings_and_exit_statuses_there_are():
    text = README.read_text(encoding="utf-8")
    made = with_part(with_part(text, "commands", commands_table()), "settings", settings_table())
    made = with_part(made, "exits", exits_table())
    assert text == made, "run: python -m tests.readme"


def test_the_example_of_an_env_file_has_every_setting_there_is():
    text = EXAMPLE.read_text(encoding="utf-8")
    assert text == env_example(), "run: python -m tests.readme"
    names = {line.removesuffix("=") for line in text.splitlines() if line and not line.startswith("#")}
    assert names == {name for rows in settings().values() for name, _, _ in rows}


def test_the_readme_shows_answers_and_no_failure():
    shown = " ".join(README.read_text(encoding="utf-8").split())
    lexicon = load_lexicon(data_folder() / "locales")
    assert not [lang for lang in lexicon.codes if lexicon.pick(lang)("error-incident") in shown]
