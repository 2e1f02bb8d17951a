# What can take the place of a model.
alternatives-to-what = Instead of which model? Name it, such as “what replaces gpt-4o”.
alternatives-successor = Successor: { $name }, available since { $date }.
alternatives-successor-unnamed = No successor is named; the newest of its kind is { $name }, available since { $date }.
alternatives-leaving = { $name } is switched off: { $date }.
alternatives-leaving-someday = { $name } is being withdrawn; no day is known.
alternatives-gone = { $name } was switched off: { $date }.
alternatives-gone-once = { $name } has been switched off by its maker.
alternatives-newest = Nothing newer follows { $name } so far.
alternatives-alike = Instead of { $name }, alike in use:
alternatives-cheaper = Cheaper than { $name }, alike in use:
alternatives-bigger = Bigger than { $name }, alike in use:
alternatives-smaller = Smaller than { $name }, alike in use:
alternatives-newer = Newer than { $name }, alike in use:
alternatives-open = Open instead of { $name }, alike in use; memory at 4 bits:
alternatives-open-cheaper = Open and cheaper than { $name }, alike in use:
alternatives-price-input = { $value } input
alternatives-price-output = { $value } output
alternatives-free = free of charge: { $value }
alternatives-memory = { $value }
alternatives-knowledge_cutoff = knowledge to { $value }
alternatives-wish-cheaper = cheaper
alternatives-wish-not_dearer = not dearer
alternatives-wish-bigger = bigger
alternatives-wish-smaller = smaller
alternatives-wish-newer = newer
alternatives-wish-only_open = open weights
alternatives-wish-more_context = a longer context
alternatives-wish-same_context = no less context
alternatives-wish-more_output = a longer output
alternatives-wish-fresher = fresher knowledge
alternatives-chosen = Chosen by shared tasks, abilities and rank.
alternatives-nearest = Nearest, though not “{ $what }”: { $models }.
alternatives-none = No model that can be used today meets all of this in place of { $name }.
alternatives-no-price = No price of { $name } is known, so nothing can be called cheaper.
alternatives-less-context = None has even half the context window of { $name }.
alternatives-other-tier = None stands near { $name } in its maker's range.
alternatives-left-out = { $count ->
    [one] One more model is left out: a fact is unknown.
   *[other] { $count } more models are left out: a fact is unknown.
}
