# Сколько стоят объёмы и что даёт бюджет.
cost-requests = { $count ->
    [one] { $text } запрос
    [few] { $text } запроса
   *[other] { $text } запросов
}
cost-tokens = { $text } токенов
cost-load-input = вход { $tokens } токенов
cost-load-output = выход { $tokens } токенов
cost-load-requests = { $requests }, всего { $tokens }
cost-part-input = вход { $tokens } × { $rate }
cost-part-cached = из кэша { $tokens } × { $rate }
cost-part-output = выход { $tokens } × { $rate }
cost-per-million = (цены за 1 млн токенов)
cost-for-requests = { $monthly ->
    [yes] в месяц за { $requests } к { $name }
   *[no] за { $requests } к { $name }
}
cost-for-tokens = { $monthly ->
    [yes] в месяц на { $name }
   *[no] на { $name }
}
cost-for-budget = { $monthly ->
    [yes] в месяц за { $budget } на { $name }
   *[no] за { $budget } на { $name }
}
cost-each = каждый стоит { $sum } = { $parts }
cost-split = { $tokens }, вместе { $rate } за 1 млн
cost-enough = { $budget } хватит.
cost-not-enough = { $budget } не хватит.
cost-not-converted = С суммой { $budget } это не сравнить: валюты не пересчитываются.
cost-currencies = Валюты не пересчитываются: сравнивайте суммы только в одной валюте.
cost-cheapest = — дешевле всех: { $sum }
cost-title = { $monthly ->
    [yes] В месяц: { $load }.
   *[no] За { $load }.
}
cost-budget-title = { $monthly ->
    [yes] { $budget } в месяц; { $load }.
   *[no] { $budget }; { $load }.
}
cost-budget-tokens-title = { $monthly ->
    [yes] Что дают { $budget } в месяц.
   *[no] Что дают { $budget }.
}
cost-sum = Сумма
cost-buys-requests = Запросов
cost-buys-tokens = Токенов
cost-dearer = дороже — { $count }
cost-unpriced = с неизвестной ценой или условием — { $count }
cost-not-shown = Не показаны: { $what }.
cost-nobody-sells = Подходящих моделей, которые сейчас продаются по известной цене, нет, поэтому нет и суммы.
cost-free = { $name }: бесплатно в пределах лимитов поставщика.
cost-part-unknown = Сумму не посчитать: нужная цена { $name } неизвестна.
cost-unsold = Сумму для { $name } не посчитать. Цена: { $price }.
cost-assumed = Принято: { $what }.
cost-assume-mostly-input = { $parts } части входа на 1 часть выхода
cost-assume-request-size = { $tokens } на запрос
cost-assume-no-input = вход не считается
cost-assume-no-output = выход не считается
cost-assume-page = страница — { $characters } знаков, { $tokens } токенов ({ $lang ->
    [ru] русский
   *[other] английский
}, { $tokenizer })
cost-assume-book = книга — { $pages } страниц
cost-assume-short-requests = вход запроса до { $tokens } (дальше дороже)
cost-assume-cache-unpriced = вход из кэша по полной цене: своя неизвестна
cost-assume-off-peak = вне часов пик
cost-step = Это цена запросов со входом длиннее { $tokens }.
cost-peak = По будням { $hours } UTC: { $sum }.
cost-all-cached = Если весь вход из кэша: { $sum }.
cost-later = С { $date }: { $sum }.
cost-too-long = Для одного запроса длинно: помещается { $tokens }.
cost-compare = Сравнить их
cost-other-currency = другая валюта
