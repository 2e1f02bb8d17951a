from tests.readme import README, commands_table, settings_table, with_part


def test_the_readme_lists_the_commands_and_settings_there_are():
    text = README.read_text(encoding="utf-8")
    made = with_part(with_part(text, "commands", commands_table()), "settings", settings_table())
    assert text == made, "run: python -m tests.readme"
