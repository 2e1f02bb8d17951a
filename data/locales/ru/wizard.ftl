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
wizard-anywhere = Страна использования: без ограничений

wizard-privacy = Есть ли требования к данным?
wizard-privacy-name = Данные
wizard-privacy-why = Всё, что вы отправляете сервису, попадает к его владельцу. Закон или договор может это ограничивать.
wizard-privacy-data_ru = Данные только в России (152-ФЗ)
wizard-privacy-data_eu = Данные только в ЕС (GDPR)
wizard-privacy-no_training = На наших данных не обучают
wizard-privacy-audited = Есть аудит: SOC 2 или ISO 27001
wizard-privacy-hipaa = HIPAA: подписывает BAA
wizard-privacy-data_ru-wish = данные в России
wizard-privacy-data_eu-wish = данные в ЕС
wizard-privacy-no_training-wish = запрет учиться на данных
wizard-privacy-audited-wish = аудит
wizard-privacy-hipaa-wish = соглашение по HIPAA

wizard-service = Что должен уметь сервис?
wizard-service-name = Сервис
wizard-service-why = В интернете ищет не каждый сервис, а доступность гарантируют немногие.
wizard-service-web = Ищет в интернете
wizard-service-sla = Гарантирует доступность (SLA)
wizard-service-web-wish = поиск в интернете
wizard-service-sla-wish = гарантия доступности

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
wizard-hardware-gpu_48 = { $memory } ГБ: две карты или Mac с 64 ГБ
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
wizard-hardware-gpu_48-wish = { $memory } ГБ для модели
wizard-hardware-gpu_big-wish = ускоритель с { $memory } ГБ
wizard-hardware-gpu_two-wish = ускорители на { $memory } ГБ
wizard-hardware-half-wish = ускорители на { $memory } ГБ
wizard-hardware-server-wish = сервер с { $memory } ГБ

wizard-budget = Сколько можно платить сервису?
wizard-budget-name = Бюджет
wizard-budget-why = Миллион токенов — несколько толстых книг. Цены различаются в сотни раз; здесь три части входа на одну часть выхода.
wizard-budget-why-plans = Приложение бесплатно или с оплатой за месяц; на платном тарифе модель чаще сильнее.
wizard-budget-free = Ничего, только бесплатно
wizard-budget-least = Как можно дешевле
wizard-budget-low = До ${ $usd } (или { $rub } ₽) за 1 млн токенов
wizard-budget-mid = До ${ $usd } (или { $rub } ₽) за 1 млн токенов
wizard-budget-plan = До ${ $usd } (или { $rub } ₽) в месяц
wizard-budget-plan_max = До ${ $usd } (или { $rub } ₽) в месяц
wizard-budget-any = Цена не важна, нужно лучшее
wizard-budget-free-wish = бесплатный доступ
wizard-budget-plan-wish = не дороже ${ $usd } в месяц
wizard-budget-plan_max-wish = не дороже ${ $usd } в месяц
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
wizard-context-long = Вмещает книгу: { $tokens } токенов
wizard-context-huge = Вмещает архив: { $tokens } токенов
wizard-context-long-wish = { $tokens } токенов сразу
wizard-context-huge-wish = { $tokens } токенов сразу

wizard-language = На каком языке предстоит работать?
wizard-language-name = Язык
wizard-language-why = Не все модели одинаково хорошо пишут по-русски и по-китайски.
wizard-language-ru = Хороший русский
wizard-language-en = Английский
wizard-language-zh = Хороший китайский
wizard-language-many = Несколько языков
wizard-language-many-wish = несколько языков
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
wizard-scale-medium-wish = { $tokens } токенов в месяц
wizard-scale-large-wish = { $tokens } токенов в месяц

wizard-aim = Что важнее всего?
wizard-aim-name = Прежде всего
wizard-aim-why = Кому-то нужна сильнейшая модель из подходящих, кому-то — недорогая.
wizard-aim-any = Ничего особенного
wizard-aim-strongest = Самая сильная

wizard-lockin = Смущает ли зависимость от одного поставщика?
wizard-lockin-name = Зависимость
wizard-lockin-why = Закрытую модель могут отключить или сделать дороже; открытую можно забрать с собой.
wizard-lockin-fine = Нет
wizard-lockin-avoid = Можно уйти к другому поставщику

wizard-musts = Что ещё обязательно?
wizard-musts-why = Отмеченное обязательно: модель, у которой этого нет, не предлагается. Если о приложении это неизвестно, так и будет сказано.

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
wizard-page-of = { $asked } ({ $page } из { $pages })
wizard-progress = Вопрос { $number } из не более чем { $most }
wizard-several = Можно отметить несколько.
wizard-resumed = Продолжаем начатый подбор.
wizard-cancelled = Подбор прекращён, ответы стёрты.
wizard-stale = Это кнопка от прошлого шага, она ничего не изменила. Подбор сейчас здесь:
wizard-gone = Этот подбор уже закончен или устарел. Можно начать новый.
wizard-foreign = Этот подбор ведёт другой человек. Можно начать свой.
wizard-answer = { $question }: { $answer }
wizard-month-limit-assumed = не больше { $price } { $span ->
    [once] за всё
   *[other] в месяц
}{ $people ->
    [1] {""}
   *[other] {" "}на всех ({ $people } чел.)
} (объём не назван, считаю { $tokens } токенов)
wizard-month-limit = не больше { $price } { $span ->
    [once] за всё
   *[other] в месяц
}{ $people ->
    [1] {""}
   *[other] {" "}на всех ({ $people } чел.)
} при { $tokens } токенов
wizard-volume = { $tokens } токенов { $span ->
    [once] за всё
   *[other] в месяц
}
wizard-computer = Компьютер
wizard-mac = Mac
wizard-phone = Телефон
wizard-shared = { $name }, { $memory } ГБ: из них моделям доступно { $usable }
wizard-one-currency = Цены не пересчитываются: кроме бесплатного и своего оборудования, учитываются только цены в { $currency ->
    [RUB] рублях
    [EUR] евро
    [CNY] юанях
   *[USD] долларах
}.
wizard-worst-rate = С ценами в долларах сравниваю осторожно, по худшему из известных мне курсов последних лет: { $price } за доллар ({ $date }).
wizard-currency-line = { $name }: { $price }
wizard-currency-most = { $name }: { $price }, это не больше { $sum }
wizard-currency-about = { $name }: { $price }, это примерно { $sum }
wizard-currency-already = Цены и так в этой валюте.
wizard-currency-none = Пересчитывать нечего: { $name } ничего не стоит или работает на своём железе.
wizard-currency-no-rate = Курса («{ $name }») я не знаю, поэтому цены такие, как у поставщиков.
wizard-currency-worst = Сегодняшнего курса я не знаю. По худшему из известных мне за последние годы, { $price } за доллар ({ $date }):
wizard-api-already = { $name } и так рекомендована через API: его даёт { $where }.
wizard-api-app = Входит ли доступ к API в тариф { $app }, в каталоге не записано: проверьте там.
wizard-api-own = { $name } рекомендована на вашей машине: ваши программы обращаются к ней без чужого API.
wizard-api-price = API у { $name } тоже есть: { $price } за 1 млн токенов. Скажите «через API», чтобы выбрать среди таких.
wizard-api-unknown = API у { $name } я не знаю.
wizard-costs-least = Дешевле всех из этих: { $names }.
wizard-smartest = Сильнее всех из этих: { $names } ({ $task }).
wizard-smartest-unknown = По тому, что известно, их не различить ({ $task }):
wizard-smartest-line = { $name }: { $standing }
wizard-fastest-own = Замеров скорости в каталоге нет. На одной и той же машине модель отвечает тем быстрее, чем меньше параметров считает на каждый токен; по этому признаку быстрее из этих, скорее всего, { $names }.
wizard-fastest-own-line = { $name }: { $size } параметров на токен
wizard-fastest-own-also = Намного меньше и тоже подходит: { $names }
wizard-fastest-own-try = Ollama (с --verbose) и LM Studio показывают, сколько токенов в секунду выходит у вас: проверьте на своём тексте.
wizard-fastest-own-unknown = Замеров скорости в каталоге нет, и сколько параметров эти модели считают на каждый токен, неизвестно. Проверьте их на своём тексте: Ollama (с --verbose) и LM Studio показывают токены в секунду.
wizard-fastest-service = Замеров скорости в каталоге нет. Из подходящих малые и быстрые в линейке своего разработчика: { $names }. Так их ставит сам разработчик, это не замер.
wizard-fastest-service-none = Замеров скорости в каталоге нет, и ни про одну из подходящих не известно, что она малая и быстрая в линейке разработчика.
wizard-fastest-service-try = Скорость зависит от провайдера, часа и длины текста: отправьте каждой один и тот же свой текст и засеките время.
wizard-fastest-service-reasoning = Ответ начнётся раньше там, где размышления можно отключить или убавить.
wizard-server-memory = Без видеокарт модели работают в оперативной памяти, и намного медленнее. Сколько её, вы не сказали: назовите, например «только процессор, 128 ГБ оперативки». До тех пор ничего не меняю.
wizard-gpu-own = Не обязательно: { $name } занимает около { $memory } ГБ (4 бита) — в видеокарте или в обычной памяти. На видеокарте отвечает намного быстрее; без неё тоже работает, но медленно.
wizard-crowd-own = Сколько человек пользуются { $name } одновременно, ограничивает память: рядом с моделью остаётся около { $left } ГБ, а чат на { $tokens } токенов занимает около { $chat } ГБ, то есть одновременно — около { $count } { $count ->
    [one] чата
   *[other] чатов
}. Чем их больше, тем медленнее отвечает каждому; насколько — замеров нет. Отвечать сразу нескольким умеет сервер вроде vLLM.
wizard-crowd-own-none = { $name } занимает всю память вашей машины: второй чат на { $tokens } токенов потребует ещё около { $chat } ГБ. Пусть запросы ждут друг друга; иначе нужны чаты короче или модель поменьше.
wizard-crowd-own-unknown = Сколько человек могут пользоваться { $name } одновременно, зависит от памяти, которая остаётся рядом с ней, а сколько её занимает один чат, в каталоге не записано. Отвечать сразу нескольким умеет сервер вроде vLLM; чем их больше, тем медленнее каждому.
wizard-crowd-service = { $name } здесь — сервис: одновременно столько людей, сколько позволят пределы провайдера на запросы и токены в минуту. Они зависят от учётной записи, в каталоге их нет; их показывает консоль провайдера.
wizard-crowd-app = { $app } каждый открывает под своей учётной записью, так что одновременно — сколько угодно людей. Для команды смотрите тарифы на несколько мест.
wizard-smartest-unrated = { $name }: судить не по чему
wizard-costs-apart = За них платят по-разному:
wizard-voice-app-yes = Да: с { $app } можно говорить, отвечает тоже голосом.
wizard-voice-app-no = Нет: говорить с { $app } нельзя.
wizard-voice-app-unknown = Можно ли говорить с { $app }, в каталоге не записано: посмотрите на { $url }.
wizard-phone-app = Есть ли у { $app } приложение для такого устройства, в каталоге не записано: посмотрите на { $url }.
wizard-vpn-yes = Нет: сервис с { $name } доступен { $place }.
wizard-vpn-limited = Сервис с { $name } доступен { $place } с ограничениями; что из него работает без VPN, в каталоге не записано.
wizard-vpn-no = Сервис с { $name } { $place } недоступен. Работает ли он через VPN, в каталоге не записано. Скажите «без впн», чтобы выбрать среди доступных.
wizard-vpn-unknown = Доступен ли сервис с { $name } { $place }, в каталоге не записано. Скажите «без впн», чтобы выбрать среди доступных.
wizard-plan-limit = не больше { $price } в месяц{ $people ->
    [1] {""}
   *[other] {" "}на всех ({ $people } чел.)
}
wizard-fits = { $count ->
    [one] Пока подходит { $count } модель, впереди — { $names }.
    [few] Пока подходят { $count } модели, впереди — { $names }.
   *[other] Пока подходит { $count } моделей, впереди — { $names }.
}
wizard-taken-back = Снято, потому что противоречит сказанному: { $answers }
wizard-lifted = Больше не условие: { $answers }
wizard-put-back = Всё как до последнего изменения.
wizard-nothing-undone = Отменять нечего: изменений не было.
wizard-ticks-stay = Страница остаётся открытой: отметьте, что ещё обязательно, или идите дальше.
wizard-not-held = Такого условия и не было, так что всё остаётся по-прежнему: { $what }
wizard-already = Это и так учтено: { $what }
wizard-none-closer = Среди того, что подходит по остальным условиям, такого нет: { $what }
wizard-free-already = Она и так бесплатна, в пределах бесплатного доступа.
wizard-no-measure = Сравнить не с чем: о { $name } это не записано.
wizard-none-unless = Если чем-то поступиться: { $way }.
wizard-people-plan = { $plan } стоит { $price } в месяц { $seats ->
    [1] на человека
   *[other] за { $seats } мест, меньше не продают
}; на { $count } — { $total }.
wizard-people-free = { $service } по бесплатному тарифу не стоит ничего, в пределах его ограничений: у каждого из { $count } будет свой вход.
wizard-people-api = За { $name } здесь платят за токены, а не за людей: { $price } за 1 млн токенов. Скажите, сколько нужно каждому, например «{ $count } человек, по 20 запросов в день», и я посчитаю месяц.
wizard-people-own = { $name } здесь работает на своём железе: за человека никто не платит. Скольким из { $count } человек она ответит одновременно, в каталоге не записано.
wizard-people-unknown = Сколько стоит { $name } на { $count } человек, в каталоге не записано.
wizard-pages-seen = Файлы PDF среди записанных видов входа { $name } не значатся, но изображения есть: страницы можно слать картинками.
wizard-unknown-of-it = На это ответить не могу: в каталоге такого нет, или вопрос мне непонятен. Всё, что известно о { $name }, — под «Полностью».
wizard-not-in-catalogue = «{ $name }» в каталоге нет, поэтому сравнить не с чем.
wizard-offline-own = { $name } работает на вашей машине: когда она скачана, интернет не нужен.
wizard-offline-service = { $name } здесь — сервис: без интернета он не работает. Напишите «на своей машине», чтобы подобрать такую.
wizard-unread = Не учтено: { $what }
wizard-other-currency = Курса этой валюты я не знаю. Назовите сумму в долларах, евро, юанях или рублях — её я учту.
wizard-quoted = «{ $text }»
wizard-unkept = Подбор не может учесть: { $what }
wizard-voice-bot = У голосового бота обычно своё распознавание и своя озвучка, модели достаточно писать текст. Если она должна слышать и говорить сама, напишите «голос на входе и на выходе».
wizard-likened = «Как { $names }» — не отдельное условие: из подходящего первыми и так идут самые способные в вашей задаче.
wizard-hint = Не удалось понять это как ответ. Нажмите кнопку или ответьте словами, например «{ $example }», «не знаю» или «назад».
wizard-with-result = Это скажет результат: отвечайте дальше или нажмите «{ $button }».
wizard-hint-result = Не удалось это понять. Скажите, что изменить, например «подешевле» или «не китайская», или спросите «почему не Claude?».
wizard-others =
    { $count ->
        [one] Кроме этих подходит ещё { $count } модель. Следующие: { $names }.
        [few] Кроме этих подходят ещё { $count } модели. Следующие: { $names }.
       *[many] Кроме этих подходят ещё { $count } моделей. Следующие: { $names }.
    }
wizard-no-others = Больше ничего не подходит. Снимите какое-нибудь условие, например «цена не важна», — и может найтись ещё.
wizard-nodded = Хорошо. Скажите, что изменить, или спросите о ней что угодно.
wizard-able = { $name }: { $rated }.
wizard-holds-yes = Да: это около { $tokens } токенов, а сразу { $name } держит { $window } токенов.
wizard-holds-no = Нет: это около { $tokens } токенов, а сразу { $name } держит { $window } токенов.
wizard-holds-app-unknown = Это около { $tokens } токенов. Сколько держит сразу приложение { $app }, неизвестно: через API { $name } держит { $window }.
wizard-holds-unknown = Это около { $tokens } токенов. Сколько { $name } держит сразу, неизвестно.
wizard-free-access = { $name } рекомендована по бесплатному тарифу { $where }.
wizard-free-untold = Сколько он позволяет, неизвестно.
wizard-free-own = { $name } бесплатна: она работает на вашей машине, и ограничивает вас только машина.
wizard-free-none = В рекомендованном виде { $name } не бесплатна ({ $price }).
wizard-free-beside = Бесплатно из рекомендованного: { $names }.
wizard-free-say = Скажите «бесплатно», чтобы увидеть то, что ничего не стоит.
wizard-machine-none = { $name } здесь — сервис: годится любое устройство, с которого он открывается или вызывается по API. Скажите «на своей машине», если хотите запускать сами.
wizard-private-service = По условиям API на том, что вы шлёте { $name }, модели не учат. У приложений условия свои.
wizard-private-service-unknown = Не знаю: учат ли модели на том, что вы шлёте { $name } через этот API, в каталоге не записано. Проверьте в условиях.
wizard-private-own = { $name } работает на вашей машине: то, что вы ей пишете, никуда не уходит.
wizard-private-app-yes = Не вполне: на том, что вы пишете в { $app }, учат модели.
wizard-private-app-opt_out = Только если позаботиться: на том, что вы пишете в { $app }, учат модели, пока вы это не отключите.
wizard-private-app-no = На том, что вы пишете в { $app }, модели не учат. Что там хранится, сказано в условиях.
wizard-private-app-unknown = Не знаю: учат ли модели на том, что вы пишете в { $app }, в каталоге не записано. Проверьте в условиях.
wizard-not-asked = О чём не спрошено
wizard-settled-by = { $question }: уже решено ответом «{ $answer }»
wizard-settled-same = { $question }: ответ ничего бы не изменил
wizard-settled-met = Всё, что подходит, и так выполняет: { $wishes }
wizard-your-answers = Ваши ответы

# Результат: что подойдёт
wizard-result = Что подойдёт: подробно
wizard-role-main = Лучше всего: { $name }
wizard-role-stronger = Сильнее: { $name }
wizard-role-cheaper = Дешевле: { $name }
wizard-role-cheapest = Дешевле всех подходящих: { $name }
wizard-role-lighter = Легче: { $name }
wizard-role-open = Открытая: { $name }
wizard-role-local = Открытая, на своём железе: { $name }
wizard-role-unlimited = Без ограничений в вашей стране: { $name }
wizard-role-untrained = Не обучается на вашем никогда: { $name }
wizard-role-at-home = Разработана у вас: { $name }
wizard-role-elsewhere = Из другой страны: { $name }
wizard-role-other-maker = Другого разработчика: { $name }
wizard-role-another = Ещё одна открытая: { $name }
wizard-role-conditions = Веса открыты с условиями: { $name }
wizard-role-preferred = По вашему предпочтению: { $name }
wizard-for = Почему: { $what }
wizard-against = Минус: { $what }
wizard-costs = Цена: { $what }
wizard-other = {" "}— { $what }
wizard-other-against = . Минус: { $what }
wizard-doubt-unknown = неизвестно: { $what }
wizard-against-all = { $what } ({ $others ->
    [one] со второй так же
   *[other] с остальными так же
})
wizard-free-note = Бесплатный доступ: { $note }
wizard-unknown = Неизвестно: { $what }
wizard-preferred = Желательно: { $wishes }
wizard-preferred-broken = Желательное, чего нет ни у одной подходящей: { $wishes }
wizard-preferred-weaker = Вам бы хотелось, но это есть только у моделей намного слабее или старше, первая — { $name }: { $wishes }
wizard-preferred-unknown = Желательное, о чём у подходящих ничего не известно: { $wishes }
wizard-unchecked = Неизвестно, соблюдается ли: { $wishes }
wizard-assumed = Раз не сказано, считаю так: { $wishes }
wizard-assumed-brief = Предполагаю: { $wishes }
wizard-cost-own = своё железо, около { $memory } ГБ (4 бита, короткий контекст)
wizard-cost-own-long = своё железо, около { $memory } ГБ (4 бита), из них { $cache } на контекст в { $tokens } токенов
wizard-cost-own-uncounted = своё железо, около { $memory } ГБ (4 бита, короткий контекст); сколько займут { $tokens } токенов, неизвестно
wizard-cost-own-told = только своё железо и электричество
wizard-cost-own-less = около { $memory } ГБ вместо { $main }
wizard-cost-less = { $price } за 1 млн токенов вместо { $main }
wizard-cost-month-less = около { $month } { $span ->
    [once] за всё
   *[other] в месяц
} вместо { $main }
wizard-cost-own-brief = около { $memory } ГБ
wizard-cost-own-brief-long = около { $memory } ГБ с { $tokens } токенов
wizard-cost-own-brief-uncounted = около { $memory } ГБ с коротким контекстом
wizard-cost-own-brief-unknown = сколько памяти, неизвестно
wizard-cost-month-brief = около { $month } { $span ->
    [once] за всё
   *[other] в месяц
}
wizard-cost-own-unknown = своё железо; сколько нужно памяти, неизвестно
wizard-cost-free = бесплатно, в пределах бесплатного доступа
wizard-cost-free-brief = бесплатно
wizard-cost-own-tuned = своё железо, около { $memory } ГБ на дообучение
wizard-cost-own-brief-tuned = около { $memory } ГБ на дообучение
wizard-cost-own-less-tuned = около { $memory } ГБ на дообучение вместо { $main }
wizard-cost-month = около { $month } { $span ->
    [once] за всё: это { $tokens } токенов
   *[other] в месяц за { $tokens } токенов
}
wizard-cost-budget = около { $month } из ваших { $budget } { $span ->
    [once] за всё: это { $tokens } токенов
   *[other] в месяц за { $tokens } токенов
}
wizard-cost-budget-assumed = около { $month } из ваших { $budget } { $span ->
    [once] за всё
   *[other] в месяц
}, если это { $tokens } токенов
wizard-cost-tokens = { $price } за 1 млн токенов
wizard-cost-book = { $price } за 1 млн токенов; книга в { $pages } страниц — { $book }
wizard-cost-book-told = книга в { $pages } страниц — { $book }
wizard-cost-unknown = неизвестна
wizard-speech = Только записать речь текстом — распознавание речи: { $names }
wizard-uncompared = Не сравнил: { $count ->
    [one] { $count } модель с ценой
    [few] { $count } модели с ценой
   *[many] { $count } моделей с ценой
} { $currencies }: валюты я не пересчитываю
wizard-currency-usd = в долларах
wizard-currency-eur = в евро
wizard-currency-cny = в юанях
wizard-currency-rub = в рублях
wizard-cost-api = через API { $price } за 1 млн токенов
wizard-cost-api-less = через API { $price } за 1 млн токенов вместо { $main }
wizard-cost-app = по тарифу { $app }, его цена мне неизвестна
wizard-cost-app-maybe-free = у { $app } есть бесплатный тариф, но неизвестно, есть ли в нём эта модель
wizard-cost-plan = { $month } в месяц: тариф { $plan }{ $people ->
    [1] {""}
   *[other] {" "}на { $people } чел.
}
wizard-cost-plan-budget = { $month } из ваших { $budget } в месяц: тариф { $plan }{ $people ->
    [1] {""}
   *[other] {" "}на { $people } чел.
}
wizard-cost-plan-less = { $month } в месяц вместо { $main }
wizard-cost-app-plan = { $month } в месяц по тарифу { $plan }
wizard-cost-app-plans = платный тариф { $app } (от { $month } в месяц), если эта модель в нём есть: это неизвестно
wizard-rights = Права ({ $licence }): { $sell ->
    [yes] зарабатывать на модели можно
    [conditions] зарабатывать можно с условиями
   *[no] зарабатывать нельзя
}, { $change ->
    [yes] менять можно
    [conditions] менять — с условиями
   *[no] менять нельзя
}.
wizard-start-own = Начните с весов: { $site }
wizard-start-own-home = Начните с весов: { $site }; 4 бита ищите в Ollama, LM Studio
wizard-start-own-server = Начните с весов: { $site }; запускают их vLLM и SGLang
wizard-start-maker = Начните здесь: { $site }
wizard-start-host = Начните с регистрации в { $provider }: { $site }
wizard-start-app = Начните здесь: { $site }
wizard-start-somewhere = Начните с регистрации в { $provider }
wizard-open-own = Веса { $name }
wizard-open-maker = Открыть { $name }
wizard-open-host = Открыть { $name }
wizard-open-app = Открыть { $name }
wizard-way-maker = Как: сервис разработчика, { $provider }.
wizard-way-host = Как: сервис { $provider }, где размещены модели разных разработчиков.
wizard-way-app = Как: приложение { $provider }.
wizard-way-plan = Как: приложение разработчика, платный тариф { $provider }.
wizard-way-own = Как: на своём оборудовании, нужно около { $memory } ГБ памяти.
wizard-way-own-size = Как: на своём оборудовании, в размере { $size } параметров, нужно около { $memory } ГБ памяти.
wizard-way-own-unknown = Как: на своём оборудовании; сколько нужно памяти, неизвестно.
wizard-no-cheaper = Нет ничего, что подходило бы почти так же и было заметно дешевле.
wizard-no-lighter = Нет ничего, что подходило бы почти так же и занимало заметно меньше памяти.
wizard-no-lighter-unknown = Сравнить по памяти не с чем: неизвестно, сколько её займёт { $name } с нужным вам контекстом.
wizard-no-cheaper-unknown = Сравнить по цене не с чем: { $name } без известной цены.
wizard-no-open = Открытой или локальной модели, подходящей под ваши ответы, нет.
wizard-no-open-left = Другой открытой модели, подходящей под ваши ответы, нет.
wizard-no-open-near = Другие подходящие открытые модели намного слабее или устарели.
wizard-no-open-maker = Другие близкие по уровню открытые модели — тоже от { $maker }.
wizard-note-price = В ценах три части входа приходятся на одну часть выхода, по самым дорогим часам.
wizard-note-memory = Память — оценка для 4-битных весов; длинный контекст займёт больше.
wizard-note-tuning = Память для дообучения — оценка по таблице LLaMA-Factory (github.com/hiyouga/LLaMA-Factory): QLoRA в 8 битах, 10 ГБ на 7 миллиардов параметров; в 4 битах — 6 ГБ, если примеры короткие.
wizard-note-memory-long = Память — оценка для 4-битных весов и контекста в 16 битах, для одного разговора за раз.
wizard-try = Перед решением дайте моделям несколько своих задач: описания и тесты этого не заменят.

# Что говорит за модель
wizard-in-ru = в России
wizard-in-eu = в ЕС
wizard-in-us = в США
wizard-in-cn = в Китае
wizard-in-other = в вашей стране
wizard-able-foremost = сильнейшая из подходящих: { $standing }
wizard-able-near = близка к сильнейшей из подходящих: { $standing }
wizard-able-near-estimated = по оценке, близка к сильнейшей из подходящих: { $task } — около { $points } из 100
wizard-ahead = сильнее на { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[other] { $points } баллов
} из 100 ({ $task })
wizard-ahead-estimated = по оценке, сильнее на { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[other] { $points } баллов
} из 100 ({ $task })
wizard-able-estimated = по оценке, сильнейшая из подходящих ({ $task })
wizard-fits-memory = поместится (у вас — { $wish }): с коротким контекстом займёт около { $memory } ГБ
wizard-fits-memory-tuned = помещается в ваши { $limit } ГБ: дообучение займёт около { $memory } ГБ (QLoRA, 8 бит)
wizard-fits-memory-said = помещается в ваши { $limit } ГБ: с коротким контекстом займёт около { $memory } ГБ
wizard-fits-memory-long = поместится (у вас — { $wish }): займёт около { $memory } ГБ, { $weights } — веса, { $cache } — { $tokens } токенов контекста
wizard-fits-memory-said-long = помещается в ваши { $limit } ГБ: займёт около { $memory } ГБ, { $weights } — веса, { $cache } — { $tokens } токенов контекста
wizard-limit-held = { $said } ({ $held })
wizard-fits-price = { $price } за 1 млн токенов при вашем пределе { $limit }
wizard-fits-month = около { $price } { $span ->
    [once] за всё (это { $tokens } токенов)
   *[other] в месяц за { $tokens } токенов
} при вашем пределе { $limit }
wizard-fits-plan = { $plan } — { $price } в месяц при вашем пределе { $limit }
wizard-fits-context = держит { $tokens } токенов сразу
wizard-fits-served = доступна { $where }
wizard-fits-served-own = работает на вашей машине, сервис { $where } не нужен
wizard-fits-data = данные остаются { $where }
wizard-fits-own-data = данные не покидают ваших машин
wizard-fits-agreed = её сервис обещает: { $promise }
wizard-fits-promise = её сервис прошёл аудит: { $promise }
wizard-fits-training-off = обучение на ваших текстах отключается в настройках
wizard-fits-no-training = в условиях обещано не учить модели на ваших данных
wizard-fits-licence = её лицензия — { $licence }
wizard-fits-data-out = данных не будет там, где нельзя: { $places }
wizard-fits-hipaa = с { $provider } можно подписать BAA по HIPAA
wizard-fits-dpa = { $provider } предлагает соглашение о персональных данных (DPA)
wizard-fits-sla = { $provider } гарантирует доступность (SLA)
wizard-fits-web_search = ищет в интернете через { $provider }
wizard-fits-way-own = работает на ваших машинах
wizard-fits-way-maker = готовый сервис { $provider }
wizard-fits-way-host = API от { $provider }
wizard-fits-way-app = есть в приложении { $provider }
wizard-fits-way-plan = есть в приложении, тариф { $provider }
wizard-fits-currency = оплата { $currency }
wizard-fits-free = есть бесплатный доступ
wizard-fits-free-own = платить не за что, кроме своего железа
wizard-fits-tunable-own = лицензия позволяет дообучать
wizard-fits-tunable = { $maker } продаёт дообучение
wizard-fits-business-free = бесплатный тариф разрешён для бизнеса
wizard-fits-business-held = лицензия позволяет на ней зарабатывать
wizard-fits-business = { $maker } продаёт её для бизнеса
wizard-fits-russian-native = создана для русского языка
wizard-fits-russian-supported = русский среди её языков
wizard-fits-russian-partial = понимает русский
wizard-fits-russian-poor = немного знает русский
wizard-fits-languages = разработчик называет среди её языков: { $names }
wizard-fits-languages-none = разработчик не называет среди её языков: { $names }
wizard-fits-languages-count = разработчик называет { $count ->
    [one] { $count } язык
    [few] { $count } языка
   *[other] { $count } языков
}
wizard-breaks-languages = разработчик называет { $count ->
    [one] { $count } язык
    [few] { $count } языка
   *[other] { $count } языков
}, но среди них нет: { $names }
wizard-breaks-languages-count = разработчик называет только { $count ->
    [one] { $count } язык
    [few] { $count } языка
   *[other] { $count } языков
}
wizard-fits-completion = дописывает код, пока вы печатаете
wizard-fits-tools = вызывает инструменты
wizard-fits-inputs = принимает: { $inputs }
wizard-fits-outputs = умеет выдавать: { $outputs }
wizard-fits-voice = с ней можно говорить голосом в приложении { $app }
wizard-fits-value = как вы просили: { $property } — { $value }
wizard-fits-reasoning = умеет рассуждать
wizard-fits-tier-small = маленькая и быстрая
wizard-fits-tier-workhorse = основная модель своего разработчика
wizard-fits-tier-flagship = флагман своего разработчика
wizard-tokens-at-once = { $tokens } токенов сразу
wizard-fits-country = её делает { $maker }, { $country }
wizard-fits-other = как вы просили: { $condition }
wizard-liked-task = «{ $task }» среди её названных сильных сторон
wizard-liked-range = старшая в линейке своего разработчика
wizard-liked-quick = быстро отвечает и без видеокарты
wizard-liked-agrees = подписывает договор по GDPR об обработке данных (DPA)
wizard-liked-portable = открытые веса: можно сменить сервис или забрать к себе
wizard-liked-chinese = сделана в Китае, китайский — её главный язык
wizard-liked-context = вмещает { $tokens } токенов инструкций и документов
wizard-liked-cheapest = самая дешёвая из подходящих, не считая устаревших: { $price } за 1 млн токенов
wizard-liked-cheap = стоит мало: { $price } за 1 млн токенов

# Что говорит против модели
wizard-against-limited = сервис { $where } доступен с ограничениями
wizard-against-limited-but = { $what }; без них — { $name }
wizard-against-russian = русский понимает, но качества разработчик не обещает
wizard-against-languages = разработчик насчитал { $count ->
    [one] { $count } язык
    [few] { $count } языка
   *[other] { $count } языков
} и не называет их, поэтому не подтверждено: { $names }
wizard-against-languages-brief = не подтверждено: { $names }
wizard-against-languages-unlisted = разработчик не перечисляет её языки, поэтому не подтверждено: { $names }
wizard-against-licence = зарабатывать на ней можно только с условиями: { $licence }
wizard-against-rising = { $date } она подорожает: здесь уже новая цена
wizard-against-leaving = разработчик её отключает
wizard-against-leaving-on = разработчик отключит её: { $date }
wizard-against-replaced = её уже сменила более новая модель
wizard-against-replaced-by = её уже сменила { $name }
wizard-against-no-promise = в условиях нет обещания не учить модели на ваших данных
wizard-against-promise-unknown = неизвестно, учат ли модели на ваших данных
wizard-against-data-elsewhere = её сервис обрабатывает данные не { $where }
wizard-against-business-untold = можно ли пользоваться бесплатным тарифом для бизнеса, неизвестно: посмотрите условия
wizard-against-free-trains = на том, что вы шлёте бесплатно, учат модели, если это не отключить
wizard-against-free-limits = у бесплатного доступа свои ограничения
wizard-against-free-limits-volume = у бесплатного доступа есть ограничения: хватит ли его на { $tokens } токенов в месяц, неизвестно
wizard-against-paid-plan = в бесплатном тарифе { $app } её нет, там другие модели
wizard-against-switch-off = в настройках приложения { $app } обучение на ваших текстах включено, пока вы его не выключите
wizard-against-switch-off-plan = в настройках приложения { $app } обучение на ваших текстах включено, пока вы его не выключите; на тарифе { $plan }, { $price } в месяц, не учат никогда, но есть ли на нём эта модель, неизвестно
wizard-against-switch-off-brief = обучение включено, пока его не выключить
wizard-against-data-by-home = что данные остаются { $where }, о приложении { $app } нигде не сказано: известно лишь, что там его разработчик
wizard-against-data-by-home-brief = где приложение хранит данные, нигде не сказано
wizard-against-data-by-home-api = что данные остаются { $where }, обещано про API, а о приложении { $app } этого не сказано
wizard-against-short = вмещает { $tokens } токенов сразу: для длинных документов мало
wizard-against-video-of-api = видео принимает её API; принимает ли его приложение { $app }, неизвестно
wizard-against-talk-only = в приложении { $app } с ней можно говорить, но слушает ли она готовые записи, неизвестно
wizard-against-app-context = { $tokens } токенов — это про API, а сколько держит приложение { $app }, неизвестно
wizard-against-app-context-brief = вместит ли столько приложение, неизвестно
wizard-against-for-teams = { $plan } — тариф для фирм: от { $people } человек, и цена за всех
wizard-against-free-only = укладывается в ваш предел только бесплатным доступом; платно — { $price } за 1 млн токенов
wizard-against-app-trains = на том, что вы пишете в { $app }, учат модели и на платном тарифе, если это не отключить
wizard-against-dearer = дороже, чем { $name }, в { $times } { $count ->
    [one] раз
    [few] раза
   *[other] раз
}
wizard-against-larger = памяти нужно в { $times } { $count ->
    [one] раз
    [few] раза
   *[other] раз
} больше, чем { $name }: { $memory } ГБ против { $least }
wizard-against-long-context = { $memory } ГБ хватит на короткий контекст; сколько займут { $tokens } токенов, неизвестно
wizard-against-much-context = { $tokens } токенов контекста займут { $cache } из её { $memory } ГБ, больше, чем веса
wizard-against-tight-long = с контекстом в { $tokens } токенов займёт { $memory } из { $limit } ГБ, которые для неё есть: на большее места мало
wizard-against-tight = займёт { $memory } из { $limit } ГБ, которые для неё есть: на длинный контекст места мало
wizard-against-full = с контекстом в { $tokens } токенов ей нужно { $memory } ГБ, больше ваших { $limit }
wizard-against-slow = без видеокарты отвечает медленно
wizard-against-closed = закрытая: забрать её с собой нельзя
wizard-against-restricted = лицензия на веса с ограничениями
wizard-against-self-run = запускать и обслуживать придётся самим
wizard-against-behind = отстаёт от { $name } на { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[other] { $points } баллов
} из 100 ({ $task })
wizard-against-behind-estimated = по оценке, отстаёт от { $name } на { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[other] { $points } баллов
} из 100 ({ $task })
wizard-against-no-plan = отстаёт от { $name } на { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[other] { $points } баллов
} из 100 ({ $task }), но в каком тарифе { $app } та есть, неизвестно
wizard-against-no-plan-estimated = по оценке, отстаёт от { $name } на { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[other] { $points } баллов
} из 100 ({ $task }), но в каком тарифе { $app } та есть, неизвестно
wizard-against-tested-elsewhere = тестов на саму задачу ({ $task }) не знаю: её проверяли на других
wizard-against-base = построена на { $base } ({ $maker }, { $country })
wizard-against-untested = тестов этой модели я не знаю: её уровень ({ $task }) — только оценка
wizard-against-strongest = отстаёт от { $name } на { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[other] { $points } баллов
} из 100 ({ $task })
wizard-against-strongest-estimated = по оценке, отстаёт от { $name } на { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[other] { $points } баллов
} из 100 ({ $task })
wizard-against-lacks = , но та не подходит под условие «{ $wish }»
wizard-against-lacks-unknown = , но неизвестно, подходит ли та под условие «{ $wish }»
wizard-against-lacks-tuned = , но её дообучение займёт около { $memory } ГБ
wizard-against-lacks-something = , но та отвечает не всем условиям
wizard-against-slower = медленнее: на каждый токен считает в { $times } { $count ->
    [one] раз
    [few] раза
   *[other] раз
} больше параметров, чем { $name }
wizard-against-weak = модели такого размера часто ошибаются
wizard-against-weak-slow = модели такого размера часто ошибаются, а без видеокарты отвечают медленно
wizard-against-room = отстаёт от { $name } на { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[many] { $points } баллов
} из 100 ({ $task }), но той нужно { $memory } ГБ
wizard-against-room-estimated = по оценке, отстаёт от { $name } на { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[many] { $points } баллов
} из 100 ({ $task }), но той нужно { $memory } ГБ
wizard-against-unpriced = сколько она стоит, мне неизвестно
wizard-against-plan-untold = неизвестно, в каком тарифе { $app } она есть
wizard-against-unrated = насколько она хороша ({ $task }), неизвестно: судить не по чему
wizard-against-old = не знает того, что было после { $date }

# Чем модель не подходит под условие
wizard-breaks-memory = нужно около { $memory } ГБ, у вас — { $wish }
wizard-breaks-memory-tuned = дообучение займёт около { $memory } ГБ (QLoRA, 8 бит), у вас — { $limit } ГБ
wizard-breaks-memory-said = нужно около { $memory } ГБ, у вас { $limit }
wizard-breaks-memory-assumed = нужно около { $memory } ГБ; оборудование не названо, поэтому считаю, что у вас { $wish }
wizard-breaks-memory-assumed-long = нужно около { $memory } ГБ: { $weights } — веса, { $cache } — { $tokens } токенов контекста; оборудование не названо, поэтому считаю, что у вас { $wish }
wizard-breaks-memory-long = нужно около { $memory } ГБ: { $weights } — веса, { $cache } — { $tokens } токенов контекста; у вас — { $wish }
wizard-breaks-memory-said-long = нужно около { $memory } ГБ: { $weights } — веса, { $cache } — { $tokens } токенов контекста; у вас { $limit }
wizard-breaks-price = { $price } за 1 млн токенов при вашем пределе { $limit }
wizard-breaks-month = около { $price } { $span ->
    [once] за всё (это { $tokens } токенов)
   *[other] в месяц за { $tokens } токенов
} при вашем пределе { $limit }
wizard-breaks-plan = { $plan } — { $price } в месяц при вашем пределе { $limit }
wizard-breaks-context = держит { $tokens } токенов сразу, вам нужно { $limit }
wizard-breaks-served = её сервис { $where } не предлагается
wizard-breaks-licence = её лицензия { $where } не даёт прав
wizard-breaks-data = её сервис не держит данные { $where }
wizard-breaks-promise = в условиях не обещано: { $promise }
wizard-breaks-licence-asked = её лицензия — { $licence }; вы просили: { $condition }
wizard-breaks-data-out = её сервис хранит данные только здесь: { $places }
wizard-breaks-hipaa = { $provider } не подписывает BAA по HIPAA
wizard-breaks-dpa = { $provider } не предлагает соглашение о персональных данных (DPA)
wizard-breaks-sla = { $provider } не гарантирует доступность (SLA)
wizard-breaks-web_search = у { $provider } нет для неё поиска в интернете
wizard-breaks-sla-own = на своих машинах доступность вам никто не гарантирует
wizard-breaks-web_search-own = на своих машинах она сама в интернете не ищет
wizard-breaks-way-own = запускать её пришлось бы на своих машинах
wizard-breaks-way-maker = работает через сервис разработчика, { $provider }
wizard-breaks-way-host = работает через сторонний сервис, { $provider }
wizard-breaks-way-app = работает в приложении { $provider }
wizard-breaks-free = бесплатного доступа нет
wizard-breaks-free-app = её API платный: { $price } за 1 млн токенов; у приложения { $app } есть бесплатный тариф, но какая модель в нём отвечает, неизвестно
wizard-breaks-free-price = бесплатного доступа нет: { $price } за 1 млн токенов
wizard-breaks-currency = оплата { $currency }; вам нужно: { $condition }
wizard-breaks-openness = { $value }; вам нужно: { $limit }
wizard-breaks-tunable = дообучать её нельзя
wizard-breaks-business-free = бесплатный тариф не для бизнеса
wizard-breaks-business = лицензия запрещает зарабатывать
wizard-breaks-russian = её русский: { $value }
wizard-breaks-tools = не вызывает инструменты
wizard-breaks-inputs = принимает: { $value }; вам нужно: { $inputs }
wizard-breaks-value = { $value }; вам нужно: { $condition }
wizard-breaks-base = построена на { $base } ({ $maker }, { $country }); вам нужно: { $condition }
wizard-breaks-other = не выполнено: { $condition }

# В чём разница
wizard-gap-standing-tested = { $task } — { $own } из 100 против { $main }
wizard-gap-standing-estimated = { $task } — по оценке { $own } из 100 против { $main }
wizard-gap-price = { $own } за 1 млн токенов против { $main }
wizard-gap-memory = { $own } ГБ против { $main }
wizard-gap-released = выход { $own } против { $main }
wizard-gap-context_window = окно { $own } токенов против { $main }
wizard-gap-openness = { $own } против { $main }
wizard-gap-task-named = «{ $task }» среди названных сильных сторон
wizard-gap-task = пригодность к задаче
wizard-gap-standing = уровень
wizard-gap-range = место в линейке разработчика
wizard-gap-recent = новизна
wizard-gap-current = не сменена более новой
wizard-gap-broad = число названных сильных сторон
wizard-gap-cheap = цена
wizard-gap-easy = меньше своей работы
wizard-gap-ready = готовое приложение
wizard-gap-unpaid = доступ без подписки
wizard-gap-light = память
wizard-gap-quick = скорость
wizard-gap-room = запас памяти
wizard-gap-offered = доступность в вашей стране
wizard-gap-terms = обещания о ваших данных
wizard-gap-agrees = договор по GDPR об обработке данных
wizard-gap-rights = лицензия без условий для заработка
wizard-gap-worldly = пригодность к вашему языку
wizard-gap-multilingual = знание языков
wizard-gap-russian = русский — { $own } против { $main }
wizard-gap-chinese = китайский язык
wizard-gap-portable = независимость от поставщика
wizard-gap-context = контекстное окно
wizard-gap-tools = вызов инструментов
wizard-gap-reasoning = рассуждения

# Неизвестное
wizard-unknown-task = насколько хороша в этой задаче
wizard-unknown-standing = место в линейке разработчика
wizard-unknown-range = место в линейке разработчика
wizard-unknown-recent = дата выхода
wizard-unknown-current = есть ли замена
wizard-unknown-broad = в чём сильна
wizard-unknown-cheap = цена
wizard-unknown-easy = простота подключения
wizard-unknown-ready = есть ли приложение
wizard-unknown-unpaid = нужна ли подписка
wizard-unknown-quick = как быстро отвечает
wizard-unknown-light = сколько нужно памяти
wizard-unknown-room = сколько нужно памяти
wizard-unknown-offered = доступен ли её сервис в вашей стране
wizard-unknown-terms = что условия обещают о ваших данных
wizard-unknown-agrees = подписывает ли договор по GDPR об обработке данных
wizard-unknown-rights = ставит ли лицензия условия для заработка
wizard-unknown-worldly = для каких языков создана
wizard-unknown-multilingual = какие языки она знает
wizard-unknown-russian = качество русского
wizard-unknown-chinese = качество китайского
wizard-unknown-portable = открытость
wizard-unknown-context = сколько текста помещается за один раз
wizard-unknown-tools = вызов инструментов
wizard-unknown-reasoning = умение рассуждать

# Почему не
wizard-strongest-already = { $name } и так самая сильная из тех, что подходят под ваши ответы.
wizard-why-title = Почему не { $name }?
wizard-why-plan = В { $plan } вы бы пользовались { $name }.
wizard-why-plan-untold = Какие модели есть в { $plan }, в каталоге не записано, поэтому сравнить не с чем.
wizard-why-main = { $name } как раз и рекомендована первой.
wizard-why-cheaper = { $name } рекомендована — как более дешёвый вариант.
wizard-why-cheapest = { $name } рекомендована — как самая дешёвая из подходящих.
wizard-why-lighter = { $name } рекомендована — как более лёгкий вариант.
wizard-why-stronger = { $name } рекомендована — как более сильный вариант.
wizard-why-open = { $name } рекомендована — как открытый вариант.
wizard-why-local = { $name } рекомендована — как открытый вариант на своём железе.
wizard-why-unlimited = { $name } рекомендована — как вариант без ограничений в вашей стране.
wizard-why-untrained = { $name } рекомендована — как вариант, где на ваших текстах никогда не учат модели.
wizard-why-at-home = { $name } рекомендована — как вариант, который разработан у вас в стране.
wizard-why-elsewhere = { $name } рекомендована — как вариант из другой страны.
wizard-why-other-maker = { $name } рекомендована — как вариант другого разработчика.
wizard-why-another = { $name } рекомендована — как ещё один открытый вариант.
wizard-why-conditions = { $name } рекомендована: её веса можно скачать, но лицензия ставит условия.
wizard-why-preferred = { $name } рекомендована: у неё есть то, что вам хотелось бы.
wizard-why-retired = { $name } отключена разработчиком: рекомендовать её уже нельзя.
wizard-why-not_yet = { $name } объявлена, но ещё не вышла.
wizard-why-no_llm = { $name } — не языковая модель, которой можно дать задачу.
wizard-why-base = { $name } — базовая модель: её дообучают под задачи, сама она их не выполняет.
wizard-why-no_way = Неизвестно, как пользоваться { $name }: нет ни сервиса, ни весов для загрузки.
wizard-why-signpost = Здесь подбирают модели, которые отвечают текстом, а { $name } не из них.
wizard-why-broken = { $name } не подходит под ваши условия:
wizard-why-assumed = { $name } не подходит только под то, что пришлось предположить:
wizard-why-unknown = { $name } может подойти, но это о ней неизвестно, а условие обязательное:
wizard-why-ways = Не знаю способа пользоваться { $name }, который отвечает всем условиям:
wizard-why-by-maker = Напрямую ({ $maker }): { $what }
wizard-why-by-host = Через { $host } неизвестно: { $what }
wizard-why-check-cache = сколько памяти займёт контекст в { $tokens } токенов
wizard-why-not-known = Неизвестно: { $what }
wizard-why-check-free = о бесплатном доступе ничего не известно
wizard-why-behind = { $name } подходит по всем условиям, но уступает: место { $rank } из { $count }.
wizard-why-behind-untold = Есть ли { $name } в каком-нибудь тарифе { $app }, неизвестно. Остальные условия она выполняет, но стоит ниже: место { $rank } из { $count }.
wizard-why-worse = Уступает { $main }: { $what }
wizard-why-better = Превосходит { $main }: { $what }
wizard-why-equal = По всему, о чём вы просили, она не хуже, чем { $main }: подойдёт любая.
wizard-why-which = Какую модель вы имеете в виду?
wizard-why-first = Сначала пройдите подбор, тогда можно спросить «почему не …»: /choose.
wizard-instead-heir-picked = Рекомендована её преемница — { $name }.
wizard-instead-heir-fits = Её преемница { $name } подходит под ваши условия.
wizard-instead-same-maker = Того же разработчика рекомендована { $name }.
wizard-instead-same-maker-fits = Из моделей того же разработчика под условия подходит { $name }, хотя рекомендована не она.
wizard-instead-nearest = Из хорошо подходящих на неё больше всего похожа { $name }: { $task } — { $own } из 100 против { $its }.
wizard-instead-main = Лучше всего подходит { $name }.

# Ничего не подходит
wizard-nothing = Ничего не подходит
wizard-nothing-one = Все остальные условия вместе оставляют { $count ->
    [one] { $count } модель
    [few] { $count } модели
   *[other] { $count } моделей
}, но условие «{ $wishes }» исключает и их.
wizard-nothing-several = Даже без одного условия не подходит ничего. Без условий «{ $wishes }» осталось бы { $count ->
    [one] { $count } модель
    [few] { $count } модели
   *[other] { $count } моделей
}.
wizard-nothing-relax = От чего можно отказаться:
wizard-nothing-none = Отказаться тоже не от чего: в каталоге нет подходящих моделей.
wizard-relax-line = без условия «{ $wishes }» — { $count ->
    [one] { $count } модель
    [few] { $count } модели
   *[other] { $count } моделей
}
wizard-relax-cheap = без условия «{ $wishes }», но как можно дешевле — { $count ->
    [one] { $count } модель
    [few] { $count } модели
   *[other] { $count } моделей
}
wizard-shorter-line = контекст в { $tokens } токенов вместо «{ $wishes }» — { $count ->
    [one] { $count } модель
    [few] { $count } модели
   *[other] { $count } моделей
}
wizard-shorter = Контекст { $tokens } токенов
wizard-relax-such = , первая — { $name } ({ $reason })
wizard-relax-api = , первая — { $name } через её API
wizard-relax-unknown = , первая — { $name } (о ней это неизвестно)
wizard-relax = Отказаться: { $wishes }
