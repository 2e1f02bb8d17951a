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
cost-for-requests = { $span ->
    [day] в день за { $requests } к { $name }
    [week] в неделю за { $requests } к { $name }
    [month] в месяц за { $requests } к { $name }
    [year] в год за { $requests } к { $name }
    [days] за { $days } дн. и { $requests } к { $name }
   *[none] за { $requests } к { $name }
}
cost-for-tokens = { $span ->
    [day] в день на { $name }
    [week] в неделю на { $name }
    [month] в месяц на { $name }
    [year] в год на { $name }
    [days] за { $days } дн. на { $name }
   *[none] на { $name }
}
cost-for-budget = { $span ->
    [day] в день за { $budget } на { $name }
    [week] в неделю за { $budget } на { $name }
    [month] в месяц за { $budget } на { $name }
    [year] в год за { $budget } на { $name }
   *[none] за { $budget } на { $name }
}
cost-daily = ({ $sum } в день)
cost-lasts = — на столько хватит { $budget } на { $name }
cost-days = { $count ->
    [one] { $text } день
    [few] { $text } дня
   *[other] { $text } дней
}
cost-texts-pages = { $count ->
    [one] { $text } страница
    [few] { $text } страницы
   *[other] { $text } страниц
}
cost-texts-books = { $count ->
    [one] { $text } книга
    [few] { $text } книги
   *[other] { $text } книг
}
cost-texts-words = { $count ->
    [one] { $text } слово
    [few] { $text } слова
   *[other] { $text } слов
}
cost-texts-characters = { $count ->
    [one] { $text } знак
    [few] { $text } знака
   *[other] { $text } знаков
}
cost-each = каждый стоит { $sum } = { $parts }
cost-split = { $tokens }, вместе { $rate } за 1 млн
cost-enough = { $budget } хватит.
cost-not-enough = { $budget } не хватит.
cost-not-converted = С суммой { $budget } это не сравнить: валюты не пересчитываются.
cost-currencies = Валюты не пересчитываются: сравнивайте суммы только в одной валюте.
cost-cheapest = — дешевле всех: { $sum }
cost-title = { $span ->
    [day] В день: { $load }.
    [week] В неделю: { $load }.
    [month] В месяц: { $load }.
    [year] В год: { $load }.
    [days] За { $days } дн.: { $load }.
   *[none] За { $load }.
}
cost-budget-title = { $span ->
    [day] { $budget } в день; { $load }.
    [week] { $budget } в неделю; { $load }.
    [month] { $budget } в месяц; { $load }.
    [year] { $budget } в год; { $load }.
   *[none] { $budget }; { $load }.
}
cost-budget-tokens-title = { $span ->
    [day] Что дают { $budget } в день.
    [week] Что дают { $budget } в неделю.
    [month] Что дают { $budget } в месяц.
    [year] Что дают { $budget } в год.
   *[none] Что дают { $budget }.
}
cost-sum = Сумма
cost-buys-requests = Запросов
cost-buys-tokens = Токенов
cost-dearer = дороже — { $count }
cost-unpriced = с неизвестной ценой или условием — { $count }
cost-not-shown = Не показаны: { $what }.
cost-nobody-sells = Подходящих моделей, которые сейчас продаются по известной цене, нет, поэтому нет и суммы.
cost-free = { $name }: бесплатно в пределах лимитов провайдера.
cost-part-unknown = Сумму не посчитать: нужная цена { $name } неизвестна.
cost-unsold = Сумму для { $name } не посчитать. Цена: { $price }.
text-tokens = { $text } ≈ { $tokens } токенов.
text-of-tokens = { $tokens } токенов ≈ { $text }.
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
cost-assume-cache-unpriced = вход из кэша по полной цене (своя неизвестна)
cost-assume-off-peak = вне часов пик
cost-step = Это цена запросов со входом длиннее { $tokens }.
cost-peak = По будням { $hours } UTC: { $sum }.
cost-all-cached = Если весь вход из кэша: { $sum }.
cost-later = С { $date }: { $sum }.
cost-too-long = Для одного запроса слишком длинно: помещается { $tokens }.
cost-compare = Сравнить их
cost-other-currency = другая валюта
cost-buys-days = Дней
cost-older = старше — { $count }
cost-enough-for = { $budget } хватит на { $names }.
cost-rate = По курсу { $price } за доллар ({ $date }).
cost-no-rate = В рубли не пересчитано: курс не задан.
cost-assume-span = месяц из 30 дней
cost-assume-all-day = 24 часа в сутки
cost-assume-translated = перевод такой же длины, как текст
cost-assume-no-cache = ничего из кэша
cost-assume-word = 100 слов — { $tokens } токенов ({ $lang ->
    [ru] русский
   *[other] английский
}, { $tokenizer })
cost-assume-character = 100 знаков — { $tokens } токенов ({ $lang ->
    [ru] русский
   *[other] английский
}, { $tokenizer })
cost-enough-each = { $budget } хватит на каждую из них.
rate-not-set = Курс рубля не задан: считаются только цены в рублях.
# Кнопки, которые меняют то, что принято в сумме.
cost-change-model = Что выйдет дешевле всего
cost-change-half-output = Половина — выход
cost-change-tenth-output = Десятая часть — выход
cost-change-request-size = { $tokens } токенов на запрос
cost-change-some-output = Выход — четверть входа
cost-change-as-long = Выход такой же длины
cost-change-no-output = Без выхода
cost-change-some-input = Вход вчетверо больше выхода
cost-change-lang = { $lang ->
    [ru] Текст на русском
   *[other] Текст на английском
}
cost-change-book = { $pages } страниц в книге
cost-change-day = За день
cost-change-year = За год
cost-change-hours = { $hours } часов в день
cost-change-half-cached = Половина входа из кэша
cost-change-peak = В часы пик
cost-change-long-requests = Запросы длиннее
cost-change-no-cache = Ничего из кэша
