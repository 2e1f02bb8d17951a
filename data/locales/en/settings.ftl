# The settings of a place, or of a person in private.
settings-title = Settings of this chat
settings-title-own = Your settings
settings-lang = Language
settings-lang-each = each asker's own
settings-lang-told = as in your app
settings-set-lang = Language: { $name }
settings-compact = Length
settings-compact-on = short everywhere
settings-compact-off = short in groups, fuller in private
settings-set-compact-on = Short answers everywhere
settings-set-compact-off = Fuller answers in private
settings-hidden = Who sees the answers
settings-hidden-on = only the person who asked
settings-hidden-off = everyone
settings-set-hidden-on = Answer only the person who asked
settings-set-hidden-off = Answer for everyone
settings-rooms = I answer
settings-rooms-all = in all channels and topics
settings-rooms-some = { $count ->
    [one] in one channel or topic
   *[other] in { $count } channels or topics
}, { $here ->
    [yes] this one too
   *[no] but not here
}
settings-set-rooms-here = Answer only here
settings-set-rooms-too = Answer here too
settings-set-rooms-elsewhere = Do not answer here
settings-set-rooms-all = Answer everywhere
settings-mentions = Messages that mention me
settings-mentions-on = answered
settings-mentions-off = ignored, only commands are answered
settings-set-mentions-on = Answer when mentioned
settings-set-mentions-off = Answer commands only
settings-lookups = Names in [[brackets]]
settings-lookups-on = looked up
settings-lookups-off = ignored
settings-set-lookups-on = Look up [[names]]
settings-set-lookups-off = Ignore [[names]]
settings-lookups-note = I can see names in [[brackets]] only in messages that reach me: the platform may show me only those that mention me.
error-not-manager = Only the admins of this chat can change its settings.
error-rights-unknown = I could not find out whether you manage this chat. Try again in a minute.
error-wrong-room = I don't answer here: the admins of this chat have chosen other channels or topics for me.
error-too-many-yours = That was a lot at once. I'll answer you again in a minute.

# In a place where many people talk.
repeat-shown = { $name }: the answer is already in this chat, from a moment ago.
repeat-open = Go to the answer
repeat-again = Show it again
brackets-unknown = Not in the catalogue: { $names }
brackets-or = which one: { $names }?
note-may-not-write = I'm not allowed to write in the chat where you asked, so I answer here.
