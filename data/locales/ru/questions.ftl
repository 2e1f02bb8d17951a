# Ответы на вопросы обычными словами.
question-understood = Понято: { $what }
question-pages = { $count ->
    [one] для { $count } страницы сразу
   *[other] для { $count } страниц сразу
}
question-not-understood = Не понято: { $what }
question-not-known = Этого нет в каталоге: { $what }
list-found = { $count ->
    [one] Подходит { $count } модель
    [few] Подходят { $count } модели
   *[other] Подходит { $count } моделей
}
list-count = { $count ->
    [one] { $count } модель
    [few] { $count } модели
   *[other] { $count } моделей
}
list-count-known = { $count ->
    [one] { $count } модель, сейчас доступно: { $available }
    [few] { $count } модели, сейчас доступно: { $available }
   *[many] { $count } моделей, сейчас доступно: { $available }
}
list-none = Ни одна модель каталога не подходит под все условия.
list-unknown = { $count ->
    [one] Может подойти ещё { $count }: не всё известно.
   *[other] Могут подойти ещё { $count }: не всё известно.
}
list-unsorted = { $count ->
    [one] Подходит ещё { $count }, но сравнить нельзя: нет данных («{ $property }»).
   *[other] Подходят ещё { $count }, но сравнить нельзя: нет данных («{ $property }»).
}
list-unsorted-price = { $count ->
    [one] Подходит ещё { $count }, но сравнить нельзя: без цены, бесплатно или в другой валюте.
   *[other] Подходят ещё { $count }, но сравнить нельзя: без цены, бесплатно или в другой валюте.
}
list-advice = Попробуйте без условия «{ $what }».
filter-at-least = { $property }: от { $value }
filter-at-most = { $property }: до { $value }
filter-at-earliest = { $property }: не раньше { $value }
filter-at-latest = { $property }: не позже { $value }
filter-openness-api = доступна посторонним
filter-openness-restricted_weights = открытые веса
filter-openness-free_weights = свободные веса
filter-openness-open_source = открыто всё
filter-is = { $property }: да
filter-is-not = { $property }: нет
filter-value = { $property }: { $value }
filter-none = { $property }: не { $value }
filter-staying = Не устаревшая: об отключении не объявлено
filter-licences = { $name } ({ $count ->
    [one] { $count } лицензия
    [few] { $count } лицензии
   *[many] { $count } лицензий
})
filter-data-out = Где данных быть не должно: { $places }
filter-or = {" или "}
filter-and = {" и "}
place-eu = ЕС
place-europe = Европа
place-west = Запад
place-asia = Азия
place-america = Северная Америка
place-middle-east = Ближний Восток
order-up = { $property }: по возрастанию
order-down = { $property }: по убыванию
order-price-input-up = сначала дешёвый вход
order-price-input-down = сначала дорогой вход
order-price-output-up = сначала дешёвый выход
order-price-output-down = сначала дорогой выход
order-released-up = сначала старые
order-released-down = сначала новые
order-parameters_total-up = сначала маленькие
order-parameters_total-down = сначала большие
order-context_window-up = сначала короткий контекст
order-context_window-down = сначала длинный контекст
order-output_limit-up = сначала короткий вывод
order-output_limit-down = сначала длинный вывод
order-knowledge_cutoff-up = сначала старые знания
order-knowledge_cutoff-down = сначала свежие знания
order-standing-up = сначала слабые
order-standing-down = сначала сильные
order-standing-task-up = сначала слабые: { $task }
order-standing-task-down = сначала сильные: { $task }
order-tier-up = сначала младшие в линейке: размеры не опубликованы
order-tier-down = сначала старшие в линейке: размеры не опубликованы
order-memory-up = сначала те, кому нужно меньше памяти
order-memory-down = сначала те, кому нужно больше памяти
fact-verdict-met = Да: { $what }
fact-verdict-broken = Нет: { $what }
fact-verdict-unknown = Неизвестно: { $what }
fact-verdict-met-alone = Да.
fact-verdict-broken-alone = Нет.
fact-verdict-unknown-alone = Неизвестно.
fact-verdict-partly = Отчасти: { $what }
fact-languages-met = Да, среди { $count ->
    [one] { $count } языка
   *[other] { $count } языков
}, которые называет разработчик: { $names }.
fact-languages-broken = Не назван: разработчик называет { $count ->
    [one] { $count } язык
    [few] { $count } языка
   *[other] { $count } языков
}, но среди них нет: { $names }.
fact-languages-unknown = Неизвестно: разработчик не называет: { $names }, но называет он не все языки модели.
fact-languages-unlisted = Неизвестно: списка языков от разработчика у меня нет.
fact-languages-all = Все названные языки
fact-verdict-of = { $property } — { $verdict }
fact-only = только { $value }
fact-no-end = доступна, дата отключения неизвестна
fact-end = До { $date }, потом модель отключат.
fact-end-past = Уже отключена разработчиком.
fact-end-unknown = Модель отключат, дата неизвестна.
fact-group = { $unknown ->
    [0] Да у { $met } из { $all }: { $what }
   *[other] Да у { $met } из { $all }, неизвестно о { $unknown }: { $what }
}
fact-group-all = { $all ->
    [1] Да: { $what }
    [2] Да, у обеих: { $what }
   *[other] Да, у всех { $all }: { $what }
}
fact-group-none = { $all ->
    [1] Нет: { $what }
    [2] Нет, ни у той, ни у другой: { $what }
   *[other] Нет, ни у одной из { $all }: { $what }
}
fact-before = До { $name }: { $before }.
fact-before-unknown = Что было до { $name }, в каталоге не записано.
fact-state-until = отключат, работает до { $date }
fact-state-since = отключена разработчиком ({ $date })
range-from-to = от { $first } до { $last }
range-yes = да у { $met } из { $all }
choice-more = Ещё
choice-sources = Источники
choice-sources-hide = Скрыть источники
choice-back-to = Назад: { $name }
choice-back-to-table = Назад к сравнению
choice-without = Без условия: { $what }
command-list = модели по условиям, например /list открытые с картинками до $1
menu-list = список
command-cost = во что обойдутся запросы, токены или бюджет
menu-cost = стоимость
error-question = Не понимаю вопрос. Попробуйте: «самая дешёвая с контекстом 1М», «что влезет в 12 гигов», «сколько стоит GPT-4o».
error-followup = О чём речь? Назовите модель, семейство или разработчика, например: цена GPT-4o
error-followup-no-more = Это был весь список.
error-followup-place = { $count ->
    [one] В последнем ответе была { $count } модель.
    [few] В последнем ответе было { $count } модели.
   *[other] В последнем ответе было { $count } моделей.
}
error-cost-missing = Что посчитать? Например: /cost 1000 запросов, 2к на вход, 1к на выход, gpt-4o
