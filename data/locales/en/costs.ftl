# What volumes cost and budgets buy.
cost-requests = { $count ->
    [one] { $text } request
   *[other] { $text } requests
}
cost-tokens = { $text } tokens
cost-load-input = { $tokens } tokens in
cost-load-output = { $tokens } out
cost-load-requests = { $requests }, { $tokens } in all
cost-part-input = { $tokens } tokens in × { $rate }
cost-part-cached = { $tokens } cached × { $rate }
cost-part-output = { $tokens } out × { $rate }
cost-per-million = (prices per 1M)
cost-for-requests = { $monthly ->
    [yes] a month for { $requests } to { $name }
   *[no] for { $requests } to { $name }
}
cost-for-tokens = { $monthly ->
    [yes] a month on { $name }
   *[no] on { $name }
}
cost-for-budget = { $monthly ->
    [yes] a month for { $budget } on { $name }
   *[no] for { $budget } on { $name }
}
cost-each = each costs { $sum } = { $parts }
cost-split = { $tokens }, { $rate } per 1M together
cost-enough = { $budget } is enough.
cost-not-enough = { $budget } is not enough.
cost-not-converted = That cannot be set against { $budget }: currencies are not converted.
cost-currencies = Currencies are not converted: compare sums within one currency only.
cost-cheapest = — cheapest: { $sum }
cost-title = { $monthly ->
    [yes] A month: { $load }.
   *[no] For { $load }.
}
cost-budget-title = { $monthly ->
    [yes] { $budget } a month; { $load }.
   *[no] { $budget }; { $load }.
}
cost-budget-tokens-title = { $monthly ->
    [yes] What { $budget } a month buys.
   *[no] What { $budget } buys.
}
cost-sum = Sum
cost-buys-requests = Requests
cost-buys-tokens = Tokens
cost-dearer = { $count } dearer
cost-unpriced = { $count } whose price or fit is unknown
cost-not-shown = Not shown: { $what }.
cost-nobody-sells = No model sold today whose price is known fits, so there is no sum.
cost-free = { $name } is free of charge, within the limits of its provider.
cost-part-unknown = No sum: a price that it takes is unknown for { $name }.
cost-unsold = No sum for { $name }. Price: { $price }.
cost-assumed = Assumed: { $what }.
cost-assume-mostly-input = { $parts } parts input to 1 part output
cost-assume-request-size = { $tokens } a request
cost-assume-no-input = input is not counted
cost-assume-no-output = output is not counted
cost-assume-page = a page is { $characters } characters, { $tokens } tokens ({ $lang ->
    [ru] Russian
   *[other] English
}, { $tokenizer })
cost-assume-book = a book is { $pages } pages
cost-assume-short-requests = requests up to { $tokens } in (dearer above)
cost-assume-cache-unpriced = cached input at the full price, since its own is unknown
cost-assume-off-peak = outside busy hours
cost-step = The price of requests over { $tokens } in.
cost-peak = On weekdays { $hours } UTC: { $sum }.
cost-all-cached = With all input cached: { $sum }.
cost-later = From { $date }: { $sum }.
cost-too-long = Too long for one request: it holds { $tokens }.
cost-compare = Compare them
cost-other-currency = other currency
