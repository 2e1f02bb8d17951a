# The program's own words.
cli-about = LLM Zoo Bot: answers about large language models. Without arguments it opens a chat.
cli-run = run the platforms whose tokens are set; without a token, open the chat
cli-platforms = only these: telegram, discord
cli-sync = register the commands with the platforms that need it (Discord)
cli-force = even if they have not changed
cli-try = go on where a platform cannot be reached or refuses the token: say so, and exit with 0
cli-say = answer once
cli-text = what to ask, such as: /model gpt-4o
cli-press = press a choice of an earlier answer
cli-lang = language of the answer: { $known }
cli-user = who is asking
cli-chat = in which conversation
cli-json = print JSON
cli-pipe = answer JSON lines from standard input
cli-catalogue = look into the catalogue
cli-show = show an entry whole, every fact with its source
cli-refresh = take a new copy of models.dev, and print what changes
cli-diff = print what a new copy of models.dev would change
cli-prices = of the published prices of genai-prices, beside the installed package
cli-url = where to fetch it, such as an address at a certain commit
cli-stale = list what should be looked at again: old facts, facts of blogs, successors that are gone
refresh-refused = Nothing was changed: the answer of { $url } { $reason }.
refresh-unreachable = Nothing was changed: the answer of { $url } { $reason }; look at the network and the address, or try again later.
refresh-same = Nothing has changed.
refresh-left-out = Left out, since they could not be read: { $count }.
stale-nothing = Nothing needs to be looked at again.
cli-id = id of an entry, such as openai/gpt-4o
cli-check = validate the data and the settings
check-passed = All in order: { $models } models, { $families } families, { $labs } makers, { $terms } terms, { $signposts } signposts, { $questions } questions.
check-warned = { $count ->
    [one] One fact rests on a blog.
   *[other] { $count } facts rest on blogs.
}
check-failed = { $count ->
    [one] One problem in { $folder }. Fix it and check again.
   *[other] { $count } problems in { $folder }. Fix them and check again.
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
sync-same = { $platform }: the commands were already registered.
sync-nothing = No token is set for a platform that needs its commands registered.
cli-health = tell whether a process is running with this database and is well
cli-storage = look after the database
cli-storage-copy = copy everything to another database
cli-storage-copy-about = Copies everything from one database to another, which must be empty. Stop the bot first: what it stores later is not copied. A password need not stand in the address: PGPASSWORD and the file ~/.pgpass are read.
cli-storage-from = the path of an SQLite file or the address of a PostgreSQL database
cli-storage-to = the same, of an empty database
storage-copied = { $rows ->
    [one] Copied { $rows } row.
   *[other] Copied { $rows } rows.
}
storage-filled = The database to copy to is not empty; nothing was copied. Name an empty one.
storage-failed = Nothing was copied: { $error }.
storage-no-file = { $file }: there is no such file
health-well = All well: the bot is running.
health-none = No process is running with this database.
health-ill = Not well: { $what }. It has failed, or has been out of reach for more than five minutes; the log says why.
health-late = The last sign of life is { $seconds } seconds old: the process is stuck, or cannot write beside the database.
health-set-aside = { $count ->
    [one] { $count } message is set aside: the process ended three times while it was being answered. It is deleted after two days.
   *[other] { $count } messages are set aside: the process ended three times while each was being answered. They are deleted after two days.
}
health-catalogue = The newest fact of the catalogue is { $days ->
    [one] { $days } day
   *[other] { $days } days
} old.
health-compared = It was compared with other catalogues { $hours ->
    [0] less than an hour
    [one] { $hours } hour
   *[other] { $hours } hours
} ago.
health-refresh-fault = The last time: { $why }.
health-not-refreshed = { $count ->
    [one] The last try to refresh the catalogue has failed
   *[other] The last { $count } tries to refresh the catalogue have failed
}; the last good copy is used, and the log says why.
