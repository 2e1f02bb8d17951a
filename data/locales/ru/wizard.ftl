# Подбор модели: вопросы, причины, варианты ответа, объяснения.
# Вопрос — wizard-<id>, коротко — -name, зачем спрашиваем — -why, варианты — -<вариант> (не длиннее 40 знаков), чего они требуют — -<вариант>-wish.

wizard-goal = Для чего нужна модель?
wizard-goal-name = Задача
wizard-goal-why = Модели сильны в разном: лучшая в коде не обязательно хороша в переписке с клиентами.
wizard-goal-chat = Диалог, личный помощник
wizard-goal-writing = Тексты: писать и править
wizard-goal-code = Код
wizard-goal-agents = Агенты, которые работают сами
wizard-goal-analysis = Анализ данных и документов
wizard-goal-extract = Разметка текстов, поиск в них данных
wizard-goal-support = Поддержка клиентов
wizard-goal-translation = Перевод
wizard-goal-research = Научная работа
wizard-goal-vision = Разбор изображений
wizard-goal-agents-wish = вызов инструментов
wizard-goal-vision-wish = изображения на входе

wizard-country = В какой стране будут пользоваться моделью?
wizard-country-name = Страна
wizard-country-why = Не каждый сервис доступен везде, и не каждая лицензия действует во всех странах.
wizard-country-ru = Россия
wizard-country-eu = Страна ЕС
wizard-country-us = США
wizard-country-cn = Китай
wizard-country-other = Другая страна
wizard-country-ru-wish = работа в России
wizard-country-eu-wish = работа в ЕС
wizard-country-us-wish = работа в США
wizard-country-cn-wish = работа в Китае
wizard-country-other-wish = работа в другой стране

wizard-privacy = Есть ли требования к данным?
wizard-privacy-name = Данные
wizard-privacy-why = Всё, что вы отправляете сервису, попадает к его владельцу. Закон или договор может это ограничивать.
wizard-privacy-local = Данные не выходят из нашей сети
wizard-privacy-data_ru = Данные только в России (152-ФЗ)
wizard-privacy-data_eu = Данные только в ЕС (GDPR)
wizard-privacy-no_training = На наших данных не обучают
wizard-privacy-audited = Есть аудит: SOC 2 или ISO 27001
wizard-privacy-local-wish = только своё оборудование
wizard-privacy-data_ru-wish = данные в России
wizard-privacy-data_eu-wish = данные в ЕС
wizard-privacy-no_training-wish = запрет учиться на данных
wizard-privacy-audited-wish = аудит

wizard-skill = Как вы будете ею пользоваться?
wizard-skill-name = Способ
wizard-skill-why = Готовое приложение ничего не требует, для API нужен разработчик, для своей машины — память и тот, кто её обслужит.
wizard-skill-none = В готовом приложении или на сайте
wizard-skill-api = Из своей программы, через API
wizard-skill-run = На своей машине
wizard-skill-none-wish = готовый сервис
wizard-skill-api-wish = работа через API
wizard-skill-run-wish = только своё оборудование

wizard-hardware = Где модель должна работать?
wizard-hardware-name = Оборудование
wizard-hardware-why = На своём компьютере работает только то, что помещается в память.
wizard-hardware-cloud = В облаке, у готового сервиса
wizard-hardware-phone = Телефон
wizard-hardware-laptop_8 = Ноутбук, 8 ГБ памяти
wizard-hardware-laptop = Ноутбук, 16 ГБ памяти
wizard-hardware-gpu_12 = Видеокарта, { $memory } ГБ
wizard-hardware-gpu_16 = Видеокарта, { $memory } ГБ
wizard-hardware-gpu = Видеокарта, { $memory } ГБ
wizard-hardware-gpu_48 = Видеокарты, вместе { $memory } ГБ
wizard-hardware-gpu_big = Ускоритель, { $memory } ГБ
wizard-hardware-gpu_two = Два ускорителя, { $memory } ГБ
wizard-hardware-half = Половина сервера, { $memory } ГБ
wizard-hardware-server = Сервер с ускорителями, { $memory } ГБ
wizard-hardware-cloud-wish = работа в облаке
wizard-hardware-phone-wish = телефон
wizard-hardware-laptop_8-wish = ноутбук с 8 ГБ
wizard-hardware-laptop-wish = ноутбук с 16 ГБ
wizard-hardware-gpu_12-wish = видеокарта с { $memory } ГБ
wizard-hardware-gpu_16-wish = видеокарта с { $memory } ГБ
wizard-hardware-gpu-wish = видеокарта с { $memory } ГБ
wizard-hardware-gpu_48-wish = видеокарты на { $memory } ГБ
wizard-hardware-gpu_big-wish = ускоритель с { $memory } ГБ
wizard-hardware-gpu_two-wish = ускорители на { $memory } ГБ
wizard-hardware-half-wish = ускорители на { $memory } ГБ
wizard-hardware-server-wish = сервер с { $memory } ГБ

wizard-budget = Сколько можно платить сервису?
wizard-budget-name = Бюджет
wizard-budget-why = Миллион токенов — несколько толстых книг. Цены различаются в сотни раз; здесь три части входа на одну часть выхода.
wizard-budget-free = Ничего, только бесплатно
wizard-budget-low = До ${ $usd } (или { $rub } ₽) за 1 млн токенов
wizard-budget-mid = До ${ $usd } (или { $rub } ₽) за 1 млн токенов
wizard-budget-any = Цена не важна, нужно лучшее
wizard-budget-free-wish = бесплатный доступ
wizard-budget-low-wish = не дороже ${ $usd } за 1 млн
wizard-budget-mid-wish = не дороже ${ $usd } за 1 млн

wizard-inputs = Что, кроме текста, модель должна принимать?
wizard-inputs-name = Входные данные
wizard-inputs-why = Многие модели читают только текст.
wizard-inputs-image = Понимает изображения и сканы
wizard-inputs-pdf = PDF и сканы
wizard-inputs-audio = Понимает звук
wizard-inputs-video = Понимает видео
wizard-inputs-image-wish = изображения
wizard-inputs-pdf-wish = PDF и сканы
wizard-inputs-audio-wish = звук
wizard-inputs-video-wish = видео

wizard-context = Сколько текста давать за один раз?
wizard-context-name = Объём
wizard-context-why = Что не помещается в контекстное окно, модель не увидит.
wizard-context-brief = Вопросы и несколько страниц
wizard-context-long = Отчёт или книгу: { $tokens } токенов
wizard-context-huge = Архив, базу кода: { $tokens } токенов
wizard-context-long-wish = { $tokens } токенов сразу
wizard-context-huge-wish = { $tokens } токенов сразу

wizard-language = На каком языке предстоит работать?
wizard-language-name = Язык
wizard-language-why = Не все модели одинаково хорошо пишут по-русски и по-китайски.
wizard-language-ru = Хороший русский
wizard-language-en = Английский
wizard-language-zh = Хороший китайский
wizard-language-many = Несколько языков
wizard-language-ru-wish = хороший русский

wizard-use = Это для себя или для бизнеса?
wizard-use-name = Использование
wizard-use-why = Некоторые лицензии на веса запрещают на них зарабатывать.
wizard-use-private = Личное, учёба, исследования
wizard-use-business = Коммерческое использование
wizard-use-business-wish = коммерческое использование

wizard-tuning = Нужно ли подстраивать модель под себя?
wizard-tuning-name = Настройка
wizard-tuning-why = Дообучать можно не каждую модель; часто хватает инструкций и своих документов.
wizard-tuning-none = Нет, подойдёт как есть
wizard-tuning-prompts = Инструкциями и документами
wizard-tuning-train = Дообучение на своих данных
wizard-tuning-train-wish = дообучение

wizard-insight = Важно ли, что у модели внутри?
wizard-insight-name = Прозрачность
wizard-insight-why = Веса можно проверить и сохранить у себя; данные и код обучения публикуют очень немногие.
wizard-insight-any = Не важно
wizard-insight-weights = Открытые веса
wizard-insight-all = Открытые данные и код обучения
wizard-insight-weights-wish = открытые веса
wizard-insight-all-wish = открытые данные и код

wizard-scale = Какая ожидается нагрузка?
wizard-scale-name = Нагрузка
wizard-scale-why = Чем больше запросов, тем важнее цена каждого.
wizard-scale-small = Небольшая: { $tokens } токенов в месяц
wizard-scale-medium = Средняя: { $tokens } токенов в месяц
wizard-scale-large = Большая: { $tokens } токенов в месяц

wizard-lockin = Смущает ли зависимость от одного поставщика?
wizard-lockin-name = Зависимость
wizard-lockin-why = Закрытую модель могут отключить или сделать дороже; открытую можно забрать с собой.
wizard-lockin-fine = Нет
wizard-lockin-avoid = Можно уйти к другому поставщику

wizard-musts = Что ещё обязательно?
wizard-musts-why = Отмеченное соблюдается строго: модель, у которой этого нет или про которую это неизвестно, не предлагается.

# Кнопки
wizard-unsure = Не знаю
wizard-none = Ничего из этого
wizard-submit = Дальше
wizard-back = Назад
wizard-restart = Начать заново
wizard-cancel = Прекратить
wizard-finish = Показать результат сейчас
wizard-fitting = Показать, что подходит
wizard-resume = Вернуться к подбору
wizard-start = Подобрать модель
wizard-compare = Сравнить их
wizard-why-not = Почему не { $name }?
wizard-to-result = К результату

# Ход подбора
wizard-progress = Вопрос { $number } из не более чем { $most }
wizard-several = Можно отметить несколько.
wizard-resumed = Продолжаем начатый подбор.
wizard-cancelled = Подбор прекращён, ответы стёрты.
wizard-stale = Это кнопка от прошлого шага, она ничего не изменила. Подбор сейчас здесь:
wizard-gone = Этот подбор уже закончен или устарел. Можно начать новый.
wizard-foreign = Этот подбор ведёт другой человек. Можно начать свой.
wizard-answer = { $question }: { $answer }
wizard-month-limit = не больше { $price } в месяц при { $tokens } токенов
wizard-fits = { $count ->
    [one] Пока подходит { $count } модель, первая — { $names }.
    [few] Пока подходят { $count } модели, первые — { $names }.
   *[other] Пока подходит { $count } моделей, первые — { $names }.
}
wizard-taken-back = Снято, потому что противоречит сказанному: { $answers }
wizard-unkept = Подбор не может учесть: { $what }
wizard-hint = Не удалось понять это как ответ. Нажмите кнопку или ответьте словами, например «{ $example }», «не знаю» или «назад».
wizard-your-answers = Ваши ответы

# Результат
wizard-result = Что подойдёт
wizard-role-main = Лучше всего: { $name }
wizard-role-cheaper = Дешевле: { $name }
wizard-role-lighter = Легче: { $name }
wizard-role-open = Открытая: { $name }
wizard-role-local = Открытая, на своём железе: { $name }
wizard-role-another = Ещё одна открытая: { $name }
wizard-way-maker = Как: сервис разработчика, { $provider }.
wizard-way-host = Как: сервис { $provider }, где размещены модели разных разработчиков.
wizard-way-own = Как: на своём оборудовании, нужно около { $memory } ГБ памяти.
wizard-way-own-size = Как: на своём оборудовании, в размере { $size } параметров, нужно около { $memory } ГБ памяти.
wizard-way-own-unknown = Как: на своём оборудовании; сколько нужно памяти, неизвестно.
wizard-price = Цена: { $price } за 1 млн токенов.
wizard-price-free = Цена: есть бесплатный доступ, обычно с ограничениями.
wizard-price-own = Цена: бесплатно, не считая оборудования и электричества.
wizard-price-unknown = Цена: неизвестна.
wizard-month = При вашей нагрузке — около { $price } в месяц.
wizard-met-all = Подходит под все ваши ответы.
wizard-met = Подходит: { $answers }
wizard-missed = Подходит слабо: { $answers }
wizard-weak = Слабое место: { $what }
wizard-weak-none = Слабых мест среди ваших пожеланий нет.
wizard-unknown = Неизвестно: { $what }
wizard-caveat = Проверьте: { $what }
wizard-caveat-limited = сервис доступен в вашей стране с ограничениями
wizard-caveat-licence = условия лицензии { $licence }
wizard-caveat-trains-yes = бесплатный тариф учится на ваших данных
wizard-caveat-trains-opt_out = бесплатный тариф учится на ваших данных, пока вы это не отключите
wizard-caveat-leaving = разработчик отключает модель
wizard-no-cheaper = Ничего, что подходит почти так же и заметно дешевле, нет.
wizard-no-lighter = Ничего, что подходит почти так же и занимает заметно меньше памяти, нет.
wizard-no-cheaper-unknown = Сравнить по цене не с чем: { $name } без известной цены.
wizard-no-open = Открытой или локальной модели, подходящей под ваши ответы, нет.
wizard-no-open-left = Другой открытой модели, подходящей под ваши ответы, нет.
wizard-no-open-near = Другие подходящие открытые модели намного слабее или устарели.
wizard-note-price = В ценах три части входа приходятся на одну часть выхода, по самым дорогим часам.
wizard-note-memory = Память — оценка для 4-битных весов.
wizard-try = Перед решением дайте моделям несколько своих задач: описания и тесты этого не заменят.

# Слабые места
wizard-weak-task = эта задача не названа среди её сильных сторон
wizard-weak-standing = среди подходящих есть модели мощнее
wizard-weak-recent = возраст (выпуск: { $date })
wizard-weak-current = её уже сменила более новая модель
wizard-weak-leaving = разработчик её отключает
wizard-weak-broad = создана для немногих задач
wizard-weak-cheap = цена: { $price } за 1 млн токенов
wizard-weak-easy = запускать и обслуживать придётся самим
wizard-weak-easy-host = работает не у разработчика, а у стороннего провайдера
wizard-weak-light = занимает много памяти: около { $memory } ГБ
wizard-weak-offered = её сервис доступен в вашей стране с ограничениями
wizard-weak-offered-own = неизвестно, работает ли разработчик в вашей стране без ограничений
wizard-weak-terms = в условиях мало обещаний о ваших данных
wizard-weak-worldly = создана прежде всего для русского
wizard-weak-russian = русский — не главный её язык
wizard-weak-chinese = создана не для китайского
wizard-weak-portable = закрытая: забрать её с собой нельзя
wizard-weak-portable-limits = лицензия на веса с ограничениями
wizard-weak-context = контекстное окно не из самых больших: { $tokens } токенов
wizard-weak-tools = не вызывает инструменты
wizard-weak-reasoning = не рассуждает перед ответом

# В чём разница
wizard-plus-task = пригодность к задаче
wizard-plus-standing = мощность
wizard-plus-recent = новизна
wizard-plus-current = актуальность
wizard-plus-broad = круг задач
wizard-plus-cheap = цена
wizard-plus-easy = простота подключения
wizard-plus-light = память
wizard-plus-offered = доступность в вашей стране
wizard-plus-terms = обещания о ваших данных
wizard-plus-worldly = пригодность к вашему языку
wizard-plus-russian = русский язык
wizard-plus-chinese = китайский язык
wizard-plus-portable = независимость от поставщика
wizard-plus-context = контекстное окно
wizard-plus-tools = вызов инструментов
wizard-plus-reasoning = рассуждения

# Неизвестное
wizard-unknown-task = насколько хороша в этой задаче
wizard-unknown-standing = место в линейке разработчика
wizard-unknown-recent = дата выхода
wizard-unknown-current = есть ли замена
wizard-unknown-broad = в чём сильна
wizard-unknown-cheap = цена
wizard-unknown-easy = простота подключения
wizard-unknown-light = сколько нужно памяти
wizard-unknown-offered = доступен ли её сервис в вашей стране
wizard-unknown-terms = что условия обещают о ваших данных
wizard-unknown-worldly = для каких языков создана
wizard-unknown-russian = качество русского
wizard-unknown-chinese = качество китайского
wizard-unknown-portable = открытость
wizard-unknown-context = контекстное окно
wizard-unknown-tools = вызов инструментов
wizard-unknown-reasoning = умение рассуждать

# Почему не
wizard-why-title = Почему не { $name }?
wizard-why-main = { $name } как раз и рекомендована первой.
wizard-why-cheaper = { $name } рекомендована — как более дешёвый вариант.
wizard-why-open = { $name } рекомендована — как открытый вариант.
wizard-why-retired = { $name } отключена разработчиком: рекомендовать её уже нельзя.
wizard-why-not_yet = { $name } объявлена, но ещё не вышла.
wizard-why-no_llm = { $name } — не языковая модель, которой можно дать задачу.
wizard-why-base = { $name } — базовая модель: её дообучают под задачи, сама она их не выполняет.
wizard-why-no_way = Неизвестно, как этой моделью пользоваться: нет ни сервиса, ни весов для загрузки.
wizard-why-broken = { $name } не выполняет ваших условий:
wizard-why-unknown = { $name } может подойти, но точно неизвестно, а условие обязательное:
wizard-why-behind = { $name } подходит по всем условиям, но уступает: место { $rank } среди подходящих.
wizard-why-worse = Слабее, чем { $main }: { $what }
wizard-why-better = Сильнее, чем { $main }: { $what }
wizard-why-line = { $answer } — { $reason }
wizard-why-check = нет данных, проверьте
wizard-why-check-free = о бесплатном доступе ничего не известно
wizard-why-which = Какую модель вы имеете в виду? Напишите: почему не НАЗВАНИЕ.
wizard-why-first = Сначала пройдите подбор, тогда можно спросить «почему не …»: /choose.
wizard-broken-inputs = такие данные не принимает
wizard-broken-input_one_of = такие данные не принимает
wizard-broken-context = окно меньше: { $tokens } токенов
wizard-broken-country = её сервис там не предлагается
wizard-broken-country-licence = её лицензия не даёт там прав
wizard-broken-data_in = её сервис не держит данные там
wizard-broken-assurance_one_of = такого обещания в условиях нет
wizard-broken-ways = так этой моделью не пользуются
wizard-broken-memory_gb = нужно около { $memory } ГБ
wizard-broken-price = цена выше: { $price }
wizard-broken-free = бесплатного доступа нет
wizard-broken-openness = недостаточно открыта
wizard-broken-tunable = дообучать нельзя
wizard-broken-business = лицензия не разрешает
wizard-broken-russian = русским владеет слабо
wizard-broken-tool_use = не вызывает инструменты
wizard-broken-other = не подходит под это условие

# Ничего не подходит
wizard-nothing = Ничего не подходит
wizard-nothing-text = Ни одна из известных моделей не выполняет все условия сразу. Рекомендовать неподходящую не буду.
wizard-nothing-relax = От чего можно отказаться:
wizard-nothing-none = Отказаться тоже не от чего: в каталоге нет подходящих моделей.
wizard-relax-line = без условия «{ $wishes }» — { $count ->
    [one] { $count } модель
    [few] { $count } модели
   *[other] { $count } моделей
}
wizard-relax = Без условия: { $wishes }
