# What came out, what leaves, whose price changes.
command-new = what came out, what leaves, whose price changes
menu-new = new
argument-text_optional = [TEXT]
news-day = { $day } { $month }
news-lately = The last { $days } days and the next { $days }
news-between = News: { $first } to { $last }
news-since = News since { $first }
news-until = News until { $last }
news-always = News of all time
news-released = Came out: { $count }
news-retired_on = Switched off by their makers: { $count }
news-price = New prices: { $count }
news-price-line = { $date }, { $price }
new-price-rise = raised to { $price } from { $before }
new-price-fall = cut to { $price } from { $before }
new-price-other = { $price } instead of { $before }
news-on = News of { $day }
news-all-released = Everything that came out: { $count }
news-all-retired_on = Everything that leaves: { $count }
news-all-price = All new prices: { $count }
news-nearest = The nearest before and after:
news-is-released = came out
news-is-retired_on = switched off
news-is-price = new price
news-nothing-released = Nothing that I know of came out in that time.
news-nothing-retired_on = Nothing that I know of is switched off in that time.
news-nothing-price = No new prices that I know of in that time.
news-nothing = Nothing that I know of comes out, leaves or changes its price in that time.
news-undated = { $count ->
    [one] One model is left out: its date or another fact is unknown.
   *[other] { $count } models are left out: their date or another fact is unknown.
}
# What models cost before.
past-price-of = { $what }: { $said }
past-price-unknown = not known
past-price-unknown-then = the price then is not known
past-price-not-out = not out yet, it came out on { $date }
past-price-earliest = { $price }, the earliest price known
past-price-several = several prices
past-price-seller = Prices of { $seller }.
past-price-between = { $first } to { $last }
past-price-since = Since { $first }
past-price-until = Until { $last }
past-price-now = Today
past-price-last = The last price
past-price-rose = Last rise of the price: { $date }
past-price-fell = Last cut of the price: { $date }
past-price-changed = Last change of the price: { $date }
past-price-will-rise = Next rise of the price: { $date }
past-price-will-fall = Next cut of the price: { $date }
past-price-will-change = Next change of the price: { $date }
past-price-no-rise = I know of no rise of its price.
past-price-no-fall = I know of no cut of its price.
past-price-no-change = I know of no change of its price.
