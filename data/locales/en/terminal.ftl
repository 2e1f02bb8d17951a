# The program's own words.
cli-about = LLM Zoo Bot: answers about large language models. Without arguments it opens a chat.
cli-run = run the platforms whose tokens are set; without a token, open the chat
cli-platforms = only these: telegram, discord
cli-sync = register the commands at the platforms that want it (Discord)
cli-force = even if they have not changed
cli-say = answer once
cli-text = what to ask, such as: /model gpt-4o
cli-press = press a choice of an earlier answer
cli-lang = language of the answer: { $known }
cli-user = who is asking
cli-chat = in which conversation
cli-json = print JSON
cli-pipe = answer JSON lines from standard input
cli-catalogue = look into the catalogue
cli-id = id of an entry, such as openai/gpt-4o
cli-check = validate the data and the settings
check-passed = All in order: { $models } models, { $families } families, { $labs } makers, { $terms } terms, { $questions } questions.
check-failed = { $count ->
    [one] One problem in { $folder }. Mend it and check again.
   *[other] { $count } problems in { $folder }. Mend them and check again.
}
show-unknown = There is no entry { $id }. Ids look like openai/gpt-4o; find one with: zoobot say --json NAME
pipe-too-long = The line is too long: at most { $most } bytes.
pipe-wrong-line = The line does not fit: { $reason }.
pipe-no-json = The line is not JSON in UTF-8. Send one object per line.
chat-welcome = Write a name, a question or a command; a number presses a choice. /help lists the commands, Ctrl-D ends.
chat-prompt = you
chat-no-choice = There is no choice { $number } here. Pick 1 to { $most }, or write a question.
chat-no-choices = There is nothing to pick from now. Write a question or /help.
chat-bye = Goodbye.
sync-done = { $platform }: the commands are registered.
sync-same = { $platform }: the commands were registered already.
sync-nothing = No token of a platform that wants its commands registered is set.
cli-health = tell whether a process serves over this database and is well
health-well = Well: it serves.
health-none = No process serves over this database.
health-late = The last sign of life is { $seconds } seconds old: the process hangs, or a platform has not been reached for long.
