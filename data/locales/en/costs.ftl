# What volumes cost and budgets buy.
cost-requests = { $count ->
    [one] { $text } request
   *[other] { $text } requests
}
cost-tokens = { $text } tokens
cost-load-input = { $tokens } tokens in
cost-load-output = { $tokens } out
cost-load-requests = { $requests }, { $tokens } in total
cost-part-input = { $tokens } tokens in × { $rate }
cost-part-cached = { $tokens } cached × { $rate }
cost-part-output = { $tokens } out × { $rate }
cost-per-million = (prices per 1M)
cost-for-requests = { $span ->
    [day] a day for { $requests } to { $name }
    [week] a week for { $requests } to { $name }
    [month] a month for { $requests } to { $name }
    [year] a year for { $requests } to { $name }
    [days] in { $days } days for { $requests } to { $name }
   *[none] for { $requests } to { $name }
}
cost-for-tokens = { $span ->
    [day] a day on { $name }
    [week] a week on { $name }
    [month] a month on { $name }
    [year] a year on { $name }
    [days] in { $days } days on { $name }
   *[none] on { $name }
}
cost-for-budget = { $span ->
    [day] a day for { $budget } on { $name }
    [week] a week for { $budget } on { $name }
    [month] a month for { $budget } on { $name }
    [year] a year for { $budget } on { $name }
   *[none] for { $budget } on { $name }
}
cost-daily = ({ $sum } a day)
cost-lasts = is how long { $budget } lasts on { $name }
cost-days = { $count ->
    [one] { $text } day
   *[other] { $text } days
}
cost-texts-pages = { $count ->
    [one] { $text } page
   *[other] { $text } pages
}
cost-texts-books = { $count ->
    [one] { $text } book
   *[other] { $text } books
}
cost-texts-words = { $count ->
    [one] { $text } word
   *[other] { $text } words
}
cost-texts-characters = { $count ->
    [one] { $text } character
   *[other] { $text } characters
}
cost-each = each costs { $sum } = { $parts }
cost-split = { $tokens }, { $rate } per 1M together
cost-enough = { $budget } is enough.
cost-not-enough = { $budget } is not enough.
cost-not-converted = That cannot be compared with { $budget }: currencies are not converted.
cost-currencies = Currencies are not converted: compare sums within one currency only.
cost-cheapest = — cheapest: { $sum }
cost-title = { $span ->
    [day] A day: { $load }.
    [week] A week: { $load }.
    [month] A month: { $load }.
    [year] A year: { $load }.
    [days] In { $days } days: { $load }.
   *[none] For { $load }.
}
cost-budget-title = { $span ->
    [day] { $budget } a day; { $load }.
    [week] { $budget } a week; { $load }.
    [month] { $budget } a month; { $load }.
    [year] { $budget } a year; { $load }.
   *[none] { $budget }; { $load }.
}
cost-budget-tokens-title = { $span ->
    [day] What { $budget } a day buys.
    [week] What { $budget } a week buys.
    [month] What { $budget } a month buys.
    [year] What { $budget } a year buys.
   *[none] What { $budget } buys.
}
cost-sum = Total
cost-buys-requests = Requests
cost-buys-tokens = Tokens
cost-dearer = { $count } more expensive
cost-unpriced = { $count } whose price or fit is unknown
cost-not-shown = Not shown: { $what }.
cost-nobody-sells = No model sold today at a known price fits, so there is no total.
cost-free = { $name } is free, within the limits of its provider.
cost-part-unknown = No total: a price needed for { $name } is unknown.
cost-unsold = No total for { $name }. Price: { $price }.
text-tokens = { $text } ≈ { $tokens } tokens.
text-of-tokens = { $tokens } tokens ≈ { $text }.
cost-assumed = Assumed: { $what }.
cost-assume-mostly-input = { $parts } parts input to 1 part output
cost-assume-request-size = { $tokens } per request
cost-assume-no-input = input is not counted
cost-assume-no-output = output is not counted
cost-assume-page = a page is { $characters } characters, { $tokens } tokens ({ $lang ->
    [ru] Russian
   *[other] English
}, { $tokenizer })
cost-assume-book = a book is { $pages } pages
cost-assume-short-requests = requests up to { $tokens } in (more expensive above)
cost-assume-cache-unpriced = cached input at the full price (its own is unknown)
cost-assume-off-peak = outside peak hours
cost-step = This is the price of requests over { $tokens } in.
cost-peak = On weekdays { $hours } UTC: { $sum }.
cost-all-cached = With all input cached: { $sum }.
cost-later = From { $date }: { $sum }.
cost-too-long = Too long for one request: it holds { $tokens }.
cost-compare = Compare them
cost-other-currency = other currency
cost-buys-days = Days
cost-older = { $count } older
cost-enough-for = { $budget } is enough for { $names }.
cost-rate = At { $price } to the dollar ({ $date }).
cost-no-rate = Not converted to roubles: no rate is set.
cost-assume-span = a month of 30 days
cost-assume-all-day = 24 hours a day
cost-assume-translated = the translation is as long as the text
cost-assume-no-cache = nothing from the cache
cost-assume-word = 100 words are { $tokens } tokens ({ $lang ->
    [ru] Russian
   *[other] English
}, { $tokenizer })
cost-assume-character = 100 characters are { $tokens } tokens ({ $lang ->
    [ru] Russian
   *[other] English
}, { $tokenizer })
cost-enough-each = { $budget } is enough for each of them.
rate-not-set = No rouble rate is set: only prices in roubles count.
# Buttons that change what a sum takes for granted.
cost-change-model = Cheapest for this
cost-change-half-output = Half is output
cost-change-tenth-output = A tenth is output
cost-change-request-size = { $tokens } tokens per request
cost-change-some-output = Output: a quarter of the input
cost-change-as-long = Output as long as the text
cost-change-no-output = Without output
cost-change-some-input = Input: four times the output
cost-change-lang = { $lang ->
    [ru] Text in Russian
   *[other] Text in English
}
cost-change-book = { $pages } pages per book
cost-change-day = For a day
cost-change-year = For a year
cost-change-hours = { $hours } hours a day
cost-change-half-cached = Half the input cached
cost-change-peak = In peak hours
cost-change-long-requests = Longer requests
cost-change-no-cache = Nothing from the cache
