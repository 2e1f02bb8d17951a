# Графики: слова на них и слова вместо них.
choice-chart = График
chart-price = Цена и контекст
chart-price-context = Окно контекста, токенов
chart-price-typical = 1 млн токенов, вход и выход 3 : 1
chart-price-line = { $name }: { $context } токенов, { $price }
chart-memory = Память для запуска
chart-memory-gigabytes = Гигабайты, оценка
chart-memory-line = { $name }: ≈ { $four } ГБ при 4 битах, { $eight } ГБ при 8
chart-bits = { $count ->
    [one] { $count } бит
    [few] { $count } бита
   *[other] { $count } бит
}
chart-history = Цена по дням
chart-history-price = 1 млн токенов
chart-history-output = { $name }: выход
chart-history-input = { $name }: вход
chart-history-now = сейчас вход { $input }, выход { $output }
chart-history-until = до { $date } вход { $input }, выход { $output }
chart-history-since = с { $date } вход { $input }, выход { $output }
chart-dark = Тёмный фон
chart-light = Светлый фон
chart-left-out = Нет на графике: { $what }.
chart-without-context = неизвестен контекст — { $names }
chart-without-price = нет действующей цены — { $names }
chart-without-charge = бесплатно — { $names }
chart-other-currency = цена в другой валюте — { $names }
chart-without-weights = нет открытых весов — { $names }
chart-without-size = неизвестен размер — { $names }
chart-without-changes = цена не менялась или об этом не известно — { $names }
chart-again = Попробовать снова
error-chart = Нарисовать график сейчас не удалось. Попробуйте через минуту, а пока он словами.
error-chart-gone = Для графика об этих моделях сейчас известно слишком мало. Запросите сравнение заново.
