# Числа, даты и цены.
number-group = {"\u00A0"}
number-decimal = ,
number-trillion = { $value }{"\u00A0"}трлн
number-billion = { $value }{"\u00A0"}млрд
number-million = { $value }{"\u00A0"}млн
number-thousand = { $value }{"\u00A0"}тыс.
tokens = { $count ->
    [one] { $text } токен
    [few] { $text } токена
   *[other] { $text } токенов
}
price-usd = ${ $value }
price-rub = { $value }{"\u00A0"}₽
price-cny = { $value }{"\u00A0"}¥
price-eur = { $value }{"\u00A0"}€
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-of-year = { $year } года
date-until = до { $date }
list-last = { $head } и { $last }
month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь
month-of-1 = января
month-of-2 = февраля
month-of-3 = марта
month-of-4 = апреля
month-of-5 = мая
month-of-6 = июня
month-of-7 = июля
month-of-8 = августа
month-of-9 = сентября
month-of-10 = октября
month-of-11 = ноября
month-of-12 = декабря
