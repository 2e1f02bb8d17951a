# Models side by side.
compare-better = { $count ->
    [2] is better in
   *[other] is best in
}
compare-same = Same: { $what }.
compare-same-no = no { $what }
compare-same-value = { $what } { $value }
compare-stand-ins = Taken for the comparison: { $what }.
compare-stands-for = { $model } for { $name }
compare-left-out = Left out (at most { $most } at once): { $names }.
compare-equal = Equal in { $what }
compare-all-meet = { $count ->
    [2] Both
   *[other] All { $count }
}
compare-none-meets = { $count ->
    [2] Neither
   *[other] None of the { $count }
}
compare-only = Only { $names }
compare-not = not { $names }
compare-unknown = unknown for { $names }
compare-for-tasks = good for { $tasks }
compare-typical = A million tokens, three parts input to one part output: { $sums }.
compare-all-rows = All rows
compare-brief = In brief
compare-question-mark = ? is unknown.
compare-most = { $count ->
    [2] More in “{ $what }”
   *[other] Most in “{ $what }”
}
compare-least = { $count ->
    [2] Less in “{ $what }”
   *[other] Least in “{ $what }”
}
compare-most-context_window = { $count ->
    [2] Larger context
   *[other] Largest context
}
compare-least-context_window = { $count ->
    [2] Smaller context
   *[other] Smallest context
}
compare-most-output_limit = { $count ->
    [2] Longer output
   *[other] Longest output
}
compare-least-output_limit = { $count ->
    [2] Shorter output
   *[other] Shortest output
}
compare-most-released = { $count ->
    [2] Newer
   *[other] Newest
}
compare-least-released = { $count ->
    [2] Older
   *[other] Oldest
}
compare-most-knowledge_cutoff = { $count ->
    [2] Fresher knowledge
   *[other] Freshest knowledge
}
compare-least-knowledge_cutoff = { $count ->
    [2] Older knowledge
   *[other] Oldest knowledge
}
compare-most-price = { $count ->
    [2] More expensive
   *[other] Most expensive
}
compare-least-price = { $count ->
    [2] Cheaper
   *[other] Cheapest
}
compare-most-price-input = { $count ->
    [2] Pricier input
   *[other] Priciest input
}
compare-least-price-input = { $count ->
    [2] Cheaper input
   *[other] Cheapest input
}
compare-most-price-output = { $count ->
    [2] Pricier output
   *[other] Priciest output
}
compare-least-price-output = { $count ->
    [2] Cheaper output
   *[other] Cheapest output
}
compare-most-price-cached = { $count ->
    [2] Pricier cached input
   *[other] Priciest cached input
}
compare-least-price-cached = { $count ->
    [2] Cheaper cached input
   *[other] Cheapest cached input
}
compare-most-parameters_total = { $count ->
    [2] Larger
   *[other] Largest
}
compare-least-parameters_total = { $count ->
    [2] Smaller
   *[other] Smallest
}
compare-most-parameters_active = { $count ->
    [2] More active parameters
   *[other] Most active parameters
}
compare-least-parameters_active = { $count ->
    [2] Fewer active parameters
   *[other] Fewest active parameters
}
compare-most-memory = { $count ->
    [2] Takes more memory
   *[other] Takes the most memory
}
compare-least-memory = { $count ->
    [2] Takes less memory
   *[other] Takes the least memory
}
compare-most-openness = { $count ->
    [2] More open
   *[other] Most open
}
compare-least-openness = { $count ->
    [2] More closed
   *[other] Most closed
}
compare-most-modalities_in = { $count ->
    [2] Takes in more kinds
   *[other] Takes in the most kinds
}
compare-least-modalities_in = { $count ->
    [2] Takes in fewer kinds
   *[other] Takes in the fewest kinds
}
compare-most-russian = { $count ->
    [2] Better Russian
   *[other] Best Russian
}
compare-least-russian = { $count ->
    [2] Weaker Russian
   *[other] Weakest Russian
}
compare-most-languages = { $count ->
    [2] More languages
   *[other] The most languages
}
compare-least-languages = { $count ->
    [2] Fewer languages
   *[other] The fewest languages
}
compare-most-training_tokens = { $count ->
    [2] Trained on more tokens
   *[other] Trained on the most tokens
}
compare-least-training_tokens = { $count ->
    [2] Trained on fewer tokens
   *[other] Trained on the fewest tokens
}
brief-released = Released
brief-lifecycle = Status
brief-openness = Openness
brief-licence = Licence
brief-parameters_total = Size
brief-memory = Memory
brief-context_window = Context
brief-output_limit = Output
brief-modalities_in = Takes in
brief-modalities_out = Gives
brief-reasoning = Reasoning
brief-tool_use = Tools
brief-knowledge_cutoff = Knowledge
brief-price-input = In per 1M
brief-price-output = Out per 1M
brief-price-input-bare = In, $/1M
brief-price-output-bare = Out, $/1M
brief-languages-least = { $count }+
brief-russian = Russian
brief-lifecycle-active = available
brief-lifecycle-deprecated = leaving
brief-lifecycle-retired = retired
brief-lifecycle-announced = announced
brief-openness-internal = internal
brief-openness-api = API only
brief-openness-restricted_weights = limited weights
brief-openness-free_weights = free weights
brief-openness-open_source = all open
brief-russian-native = native
brief-russian-supported = good
brief-russian-partial = fair
brief-russian-poor = poor
brief-gigabytes = ≈{"\u00A0"}{ $size }{"\u00A0"}GB
brief-million = { $value }M
brief-thousand = { $value }K
brief-billion = { $value }B
brief-trillion = { $value }T
brief-month = { $year }-{ $month }
brief-unknown = unknown
brief-not-applicable = —
brief-memory-bare = GB, 4 bits
brief-modality-text = text
brief-modality-image = images
brief-modality-audio = audio
brief-modality-video = video
brief-modality-pdf = PDF
brief-free = free
