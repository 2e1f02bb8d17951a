# The settings of a place, or of a person in private.
settings-title = Settings of this chat
settings-title-own = Your settings
settings-lang = Language
settings-lang-each = each asker's own
settings-lang-told = the one of your app
settings-set-lang = Language: { $name }
settings-compact = Length
settings-compact-on = short everywhere
settings-compact-off = short among several people, fuller in private
settings-set-compact-on = Short answers everywhere
settings-set-compact-off = Fuller answers in private
settings-hidden = Answers are seen by
settings-hidden-on = the asker alone
settings-hidden-off = everyone
settings-set-hidden-on = Answer the asker alone
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
settings-mentions = Messages that call me
settings-mentions-on = answered
settings-mentions-off = left alone, only commands are answered
settings-set-mentions-on = Answer when called
settings-set-mentions-off = Answer commands only
settings-lookups = Names in [[brackets]]
settings-lookups-on = looked up
settings-lookups-off = left alone
settings-set-lookups-on = Look up [[names]]
settings-set-lookups-off = Leave [[names]] alone
settings-lookups-note = I find names in [[brackets]] only in messages that reach me: the platform may show me none but those that call me.
error-not-manager = Only those who manage this chat can change its settings.
error-rights-unknown = I could not find out whether you manage this chat. Try again in a minute.
error-wrong-room = Here I do not answer: those who manage this chat have chosen other channels or topics for me.
