# Модели рядом.
compare-better = { $count ->
    [2] лучше
   *[other] лучше всех
}
compare-same = Одинаково: { $what }.
compare-same-no = { $what } — нет
compare-same-value = { $what } — { $value }
compare-stand-ins = Взято для сравнения: { $what }.
compare-stands-for = { $name } — { $model }
compare-left-out = Не вошли (за раз — не больше { $most }): { $names }.
compare-equal = Поровну, { $what }
compare-all-meet = { $count ->
    [2] Подходят обе
    [one] Подходят все { $count }
   *[other] Подходят все { $count }
}
compare-none-meets = { $count ->
    [2] Не подходит ни одна
   *[other] Не подходит ни одна из { $count }
}
compare-only = Подходит только { $names }
compare-not = не подходит { $names }
compare-unknown = неизвестно про { $names }
compare-for-tasks = задачи — { $tasks }
compare-typical = Миллион токенов, три части входа на одну выхода: { $sums }.
compare-all-rows = Все строки
compare-brief = Коротко
compare-question-mark = ? — неизвестно.
compare-most = { $count ->
    [2] Больше, { $what }
   *[other] Больше всех, { $what }
}
compare-least = { $count ->
    [2] Меньше, { $what }
   *[other] Меньше всех, { $what }
}
compare-most-context_window = { $count ->
    [2] Контекст больше
   *[other] Самый большой контекст
}
compare-least-context_window = { $count ->
    [2] Контекст меньше
   *[other] Самый маленький контекст
}
compare-most-output_limit = { $count ->
    [2] Вывод длиннее
   *[other] Самый длинный вывод
}
compare-least-output_limit = { $count ->
    [2] Вывод короче
   *[other] Самый короткий вывод
}
compare-most-released = { $count ->
    [2] Новее
   *[other] Новее всех
}
compare-least-released = { $count ->
    [2] Старше
   *[other] Старше всех
}
compare-most-knowledge_cutoff = { $count ->
    [2] Знания свежее
   *[other] Самые свежие знания
}
compare-least-knowledge_cutoff = { $count ->
    [2] Знания менее свежие
   *[other] Наименее свежие знания
}
compare-most-price = { $count ->
    [2] Дороже
   *[other] Дороже всех
}
compare-least-price = { $count ->
    [2] Дешевле
   *[other] Дешевле всех
}
compare-most-price-input = { $count ->
    [2] Вход дороже
   *[other] Самый дорогой вход
}
compare-least-price-input = { $count ->
    [2] Вход дешевле
   *[other] Самый дешёвый вход
}
compare-most-price-output = { $count ->
    [2] Выход дороже
   *[other] Самый дорогой выход
}
compare-least-price-output = { $count ->
    [2] Выход дешевле
   *[other] Самый дешёвый выход
}
compare-most-price-cached = { $count ->
    [2] Вход из кэша дороже
   *[other] Самый дорогой вход из кэша
}
compare-least-price-cached = { $count ->
    [2] Вход из кэша дешевле
   *[other] Самый дешёвый вход из кэша
}
compare-most-parameters_total = { $count ->
    [2] Больше
   *[other] Больше всех
}
compare-least-parameters_total = { $count ->
    [2] Меньше
   *[other] Меньше всех
}
compare-most-parameters_active = { $count ->
    [2] Активных параметров больше
   *[other] Больше всех активных параметров
}
compare-least-parameters_active = { $count ->
    [2] Активных параметров меньше
   *[other] Меньше всех активных параметров
}
compare-most-memory = { $count ->
    [2] Нужно больше памяти
   *[other] Нужно больше всех памяти
}
compare-least-memory = { $count ->
    [2] Нужно меньше памяти
   *[other] Нужно меньше всех памяти
}
compare-most-openness = { $count ->
    [2] Открытее
   *[other] Открытее всех
}
compare-least-openness = { $count ->
    [2] Закрытее
   *[other] Закрытее всех
}
compare-most-modalities_in = { $count ->
    [2] Видов ввода больше
   *[other] Больше всех видов ввода
}
compare-least-modalities_in = { $count ->
    [2] Видов ввода меньше
   *[other] Меньше всех видов ввода
}
compare-most-russian = { $count ->
    [2] Русский лучше
   *[other] Лучший русский
}
compare-least-russian = { $count ->
    [2] Русский слабее
   *[other] Самый слабый русский
}
compare-most-languages = { $count ->
    [2] Языков больше
   *[other] Больше всего языков
}
compare-least-languages = { $count ->
    [2] Языков меньше
   *[other] Меньше всего языков
}
compare-most-training_tokens = { $count ->
    [2] Больше токенов обучения
   *[other] Больше всех токенов обучения
}
compare-least-training_tokens = { $count ->
    [2] Меньше токенов обучения
   *[other] Меньше всех токенов обучения
}
brief-released = Вышла
brief-lifecycle = Статус
brief-openness = Открытость
brief-licence = Лицензия
brief-parameters_total = Размер
brief-memory = Память
brief-context_window = Контекст
brief-output_limit = Вывод
brief-modalities_in = Принимает
brief-modalities_out = Выдаёт
brief-reasoning = Рассуждает
brief-tool_use = Инструменты
brief-knowledge_cutoff = Знания до
brief-price-input = Вход/млн
brief-price-output = Выход/млн
brief-price-input-bare = Вход, $
brief-price-output-bare = Выход, $
brief-languages-least = { $count }+
brief-russian = Русский
brief-lifecycle-active = доступна
brief-lifecycle-deprecated = уходит
brief-lifecycle-retired = отключена
brief-lifecycle-announced = объявлена
brief-openness-internal = внутренняя
brief-openness-api = только API
brief-openness-restricted_weights = веса с условиями
brief-openness-free_weights = свободные веса
brief-openness-open_source = открыто всё
brief-russian-native = родной
brief-russian-supported = хороший
brief-russian-partial = средний
brief-russian-poor = слабый
brief-gigabytes = ≈{"\u00A0"}{ $size }{"\u00A0"}ГБ
brief-million = { $value }М
brief-thousand = { $value }К
brief-billion = { $value }B
brief-trillion = { $value }T
brief-month = { $month }.{ $year }
brief-unknown = неизв.
brief-not-applicable = —
brief-memory-bare = ГБ, 4 бита
brief-modality-text = текст
brief-modality-image = изобр.
brief-modality-audio = звук
brief-modality-video = видео
brief-modality-pdf = PDF
brief-free = бесплатно
