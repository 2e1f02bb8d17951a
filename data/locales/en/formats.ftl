# Numbers, dates and prices.
number-group = ,
number-decimal = .
number-trillion = { $value }T
number-billion = { $value }B
number-million = { $value }M
number-thousand = { $value }K
tokens = { $count ->
    [one] { $text } token
   *[other] { $text } tokens
}
price-usd = ${ $value }
price-rub = ₽{ $value }
price-cny = ¥{ $value }
price-eur = €{ $value }
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-of-year = { $year }
date-until = { $date }
list-last = { $head } and { $last }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-of-1 = January
month-of-2 = February
month-of-3 = March
month-of-4 = April
month-of-5 = May
month-of-6 = June
month-of-7 = July
month-of-8 = August
month-of-9 = September
month-of-10 = October
month-of-11 = November
month-of-12 = December
