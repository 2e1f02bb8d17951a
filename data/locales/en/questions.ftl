# Answers to questions in plain words.
question-understood = Understood: { $what }
question-pages = { $count ->
    [one] for { $count } page at once
   *[other] for { $count } pages at once
}
question-not-understood = Not understood: { $what }
question-not-known = Not in the catalogue: { $what }
list-found = { $count ->
    [one] { $count } model fits
   *[other] { $count } models fit
}
list-count = { $count ->
    [one] { $count } model
   *[other] { $count } models
}
list-count-known = { $count ->
    [one] { $count } model, { $available } available now
   *[other] { $count } models, { $available } available now
}
list-none = No model in the catalogue meets all these conditions.
list-unknown = { $count } more may fit: a fact is unknown.
list-unsorted = { $count ->
    [one] { $count } more fits, not sorted: { $property } unknown.
   *[other] { $count } more fit, not sorted: { $property } unknown.
}
list-unsorted-price = { $count ->
    [one] { $count } more fits, not sorted: free, unpriced or in another currency.
   *[other] { $count } more fit, not sorted: free, unpriced or in another currency.
}
list-advice = Try it without “{ $what }”.
filter-at-least = { $property } at least { $value }
filter-at-most = { $property } at most { $value }
filter-at-earliest = { $property } from { $value }
filter-at-latest = { $property } up to { $value }
filter-openness-api = offered to outsiders
filter-openness-restricted_weights = open weights
filter-openness-free_weights = free open weights
filter-openness-open_source = open source in full
filter-is = { $property }: yes
filter-is-not = { $property }: no
filter-value = { $property }: { $value }
filter-none = { $property }: not { $value }
filter-staying = Not outdated: no shutdown announced
filter-licences = { $name } ({ $count ->
    [one] { $count } licence
   *[other] { $count } licences
})
filter-data-out = Data kept out of: { $places }
filter-or = {" or "}
filter-and = {" and "}
place-eu = the EU
place-europe = Europe
place-west = the West
place-asia = Asia
place-america = North America
place-middle-east = the Middle East
order-up = by { $property }, lowest first
order-down = by { $property }, highest first
order-price-input-up = cheapest input first
order-price-input-down = most expensive input first
order-price-output-up = cheapest output first
order-price-output-down = most expensive output first
order-released-up = oldest first
order-released-down = newest first
order-parameters_total-up = smallest first
order-parameters_total-down = largest first
order-context_window-up = shortest context first
order-context_window-down = longest context first
order-output_limit-up = shortest output first
order-output_limit-down = longest output first
order-knowledge_cutoff-up = oldest knowledge first
order-knowledge_cutoff-down = freshest knowledge first
order-standing-up = least capable first
order-standing-down = most capable first
order-standing-task-up = least capable first: { $task }
order-standing-task-down = most capable first: { $task }
order-tier-up = smallest first, by the place in the range: sizes are not published
order-tier-down = largest first, by the place in the range: sizes are not published
order-memory-up = least memory first
order-memory-down = most memory first
fact-verdict-met = Yes: { $what }
fact-verdict-broken = No: { $what }
fact-verdict-unknown = Unknown: { $what }
fact-verdict-met-alone = Yes.
fact-verdict-broken-alone = No.
fact-verdict-unknown-alone = Unknown.
fact-verdict-partly = Partly: { $what }
fact-languages-met = Yes: its maker names { $names } among { $count ->
    [one] one language
   *[other] { $count } languages
}.
fact-languages-broken = Not listed: its maker names { $count ->
    [one] one language
   *[other] { $count } languages
}, without { $names }.
fact-languages-unknown = Unknown: its maker does not name { $names }, but does not name all of its languages.
fact-languages-unlisted = Unknown: I have no list of its languages from its maker.
fact-languages-all = All languages named
fact-verdict-of = { $property } — { $verdict }
fact-only = { $value } only
fact-no-end = available; the date is not known
fact-end = Until { $date }; then it is switched off.
fact-end-past = Its maker has retired it.
fact-end-unknown = It will be switched off; the date is not known.
fact-group = { $unknown ->
    [0] Yes for { $met } of { $all }: { $what }
   *[other] Yes for { $met } of { $all }, unknown for { $unknown }: { $what }
}
fact-group-all = { $all ->
    [1] Yes: { $what }
    [2] Yes, both: { $what }
   *[other] Yes, all { $all }: { $what }
}
fact-group-none = { $all ->
    [1] No: { $what }
    [2] No, neither: { $what }
   *[other] No, none of { $all }: { $what }
}
fact-before = { $before } came before { $name }.
fact-before-unknown = What came before { $name } is not in the catalogue.
fact-state-until = being retired, works until { $date }
fact-state-since = retired by its maker ({ $date })
range-from-to = from { $first } to { $last }
range-yes = yes for { $met } of { $all }
choice-more = More
choice-sources = Sources
choice-sources-hide = Hide sources
choice-back-to = Back to { $name }
choice-back-to-table = Back to the comparison
choice-without = Without: { $what }
command-list = list models by what you need, such as /list open vision under $1
menu-list = list
command-cost = what requests or tokens cost, and what a budget buys
menu-cost = cost
error-question = I didn't understand the question. Try “cheapest model with 1M context”, “what fits 12 GB”, “how much is GPT-4o”.
error-followup = What do you mean? Name a model, a family or a maker, for example: price of GPT-4o
error-followup-no-more = That was the whole list.
error-followup-place = { $count ->
    [one] The last answer had one model only.
   *[other] The last answer had { $count } models.
}
error-cost-missing = What should I work out? For example: /cost 1000 requests, 2k in, 1k out, gpt-4o
