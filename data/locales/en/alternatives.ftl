# What can take the place of a model.
alternatives-to-what = Instead of which model? Name it, such as “what replaces gpt-4o”.
alternatives-successor = Successor: { $name }, available since { $date }.
alternatives-successor-unnamed = No successor has been named; the newest of its kind is { $name }, available since { $date }.
alternatives-leaving = { $name } will be switched off: { $date }.
alternatives-leaving-someday = { $name } will be switched off; the date is not known.
alternatives-gone = { $name } was switched off: { $date }.
alternatives-gone-once = { $name } has been switched off by its maker.
alternatives-newest = There is nothing newer than { $name } so far.
alternatives-alike = Instead of { $name }, for similar uses:
alternatives-cheaper = Cheaper than { $name }, for similar uses:
alternatives-bigger = Bigger than { $name }, for similar uses:
alternatives-smaller = Smaller than { $name }, for similar uses:
alternatives-newer = Newer than { $name }, for similar uses:
alternatives-open = Open, instead of { $name }, for similar uses; memory at 4 bits:
alternatives-open-cheaper = Open and cheaper than { $name }, for similar uses:
alternatives-price-input = { $value } input
alternatives-price-output = { $value } output
alternatives-free = free: { $value }
alternatives-memory = { $value }
alternatives-knowledge_cutoff = knowledge up to { $value }
alternatives-wish-cheaper = cheaper
alternatives-wish-not_dearer = no more expensive
alternatives-wish-bigger = bigger
alternatives-wish-smaller = smaller
alternatives-wish-newer = newer
alternatives-wish-only_open = open weights
alternatives-wish-more_context = a longer context
alternatives-wish-same_context = no less context
alternatives-wish-more_output = a longer output
alternatives-wish-fresher = fresher knowledge
alternatives-chosen = Chosen by tasks, abilities and place in the range.
alternatives-nearest = Closest, but without “{ $what }”: { $models }.
alternatives-none = No model available today can replace { $name } on all these conditions.
alternatives-no-price = The price of { $name } is not known, so I cannot say what is cheaper.
alternatives-less-context = None has even half the context window of { $name }.
alternatives-other-tier = None is close to { $name } in its maker's range.
alternatives-left-out = { $count ->
    [one] One more model is left out: a fact is unknown.
   *[other] { $count } more models are left out: a fact is unknown.
}
