# Карточки: что говорится о моделях, семействах, лабораториях и терминах.
unknown = неизвестно
output-shares-window = вместе со входом
undisclosed = разработчик не сообщает
yes = да
no = нет

mark-official = ✓
mark-independent = ◇
mark-estimate = ≈
mark-rumour = ⚠
mark-outdated = ⌛
status-official = официально
status-independent = независимый источник
status-estimate = оценка
status-rumour = слух
status-outdated = устарело
legend = Знаки: { $marks }.
legend-numbers = Число в скобках — источник.
legend-item = { $mark } { $name }

sources = Источники
source-checked = проверено { $date }
source-says = { $title }: { $value }

kind-llm = языковая модель
kind-encoder = текстовый энкодер, не чат-модель
kind-video = генератор видео
kind-assistant = чат-продукт
kind-project = проект
kind-series = поколение моделей

fact-maker = Разработчик
fact-model = Модель
fact-family = Семейство
fact-kind = Что это
fact-released = Вышла
fact-since = Впервые
fact-lifecycle = Состояние
fact-deprecated_on = Объявлена устаревшей
fact-retired_on = Дата отключения
fact-leaves = Отключат
fact-retired = Отключена
fact-openness = Открытость
fact-licence = Лицензия
fact-weights = Веса
fact-parameters_total = Параметры
fact-parameters_active = Активные параметры
fact-training_tokens = Обучена на
fact-context_window = Контекстное окно
fact-output_limit = Лимит вывода
fact-modalities_in = Принимает
fact-modalities_out = Выдаёт
fact-reasoning = Рассуждения
fact-tool_use = Вызов инструментов
fact-knowledge_cutoff = Знания
fact-completion = Дописывает код в редакторе
fact-fine_tuning = Дообучение как услуга
fact-tier = Место в линейке
fact-strengths = Хороша для задач
fact-russian = Русский язык
fact-languages = Языки
languages-count = { $least ->
    [true] не меньше { $count ->
        [one] { $count } языка
       *[other] { $count } языков
    }
   *[other] { $count ->
        [one] { $count } язык
        [few] { $count } языка
       *[other] { $count } языков
    }
}
languages-some = { $least ->
    [true] не меньше { $count }, среди них { $names }
   *[other] { $count }, среди них { $names }
}
fact-price = Цена за 1 млн токенов
fact-price-past = Прежняя цена
fact-price-input = Вход, за 1 млн
fact-price-output = Выход, за 1 млн

lifecycle-announced = объявлена, ещё не вышла
lifecycle-active = доступна
lifecycle-deprecated = устарела, будет отключена
lifecycle-retired = отключена разработчиком

openness-internal = только внутри компании
openness-api = только API
openness-restricted_weights = открытые веса с ограничениями
openness-free_weights = свободные открытые веса
openness-open_source = открыто всё: веса, код, данные
openness-program-api = закрытый сервис
openness-program-open_source = открытый исходный код

modality-text = текст
modality-image = изображения
modality-audio = звук
modality-video = видео
modality-pdf = PDF

tier-flagship = флагман
tier-workhorse = основная, на каждый день
tier-small = маленькая и быстрая

task-chat = диалог
task-writing = тексты
task-code = код
task-analysis = анализ
task-support = поддержка клиентов
task-agents = агенты
task-translation = перевод
task-research = исследования
task-vision = работа с изображениями

russian-native = создана для русского
russian-supported = хорошо поддерживается
russian-partial = понимает, без гарантий
russian-poor = слабо

parameters-active = { $total }, из них активны { $active }
price-in-out = вход { $input } / выход { $output }
price-in-only = вход { $input }
price-out-only = выход { $output }
price-at = { $price } ({ $provider })
price-cached = вход из кэша { $price }
price-step = свыше { $tokens }: { $price }
price-from = с { $date }: { $price }
price-until = { $price }, до { $date }
price-peak = по будням { $hours } UTC: { $price }
price-free = бесплатно
price-self-host = на своём железе
offers-more = Другие цены, за 1 млн токенов
offer-past = { $seller }, раньше
benchmarks = Бенчмарки
benchmark-test = { $test } ({ $variant })
benchmark-by = тестировал: { $by }, { $date }
benchmark-by-read = тестировал: { $by }, на { $date }
benchmark-of = { $test } у { $name }: { $score }
benchmark-all = Оценки в { $test } и близких тестах: { $count }, сначала высокие
benchmark-caution = Сравнивать можно только результаты одного теста, одной версии и одного исполнителя.

unit-index = (индекс)
unit-score = (баллы)

family-special = Что особенного
family-good = Сильные стороны
family-poor = Слабые стороны
family-used = Где применяют
family-origin = Откуда взялось
family-outcome = Что стало потом
family-flagship = Флагман сейчас
family-newest = Самая новая
family-first = Самая ранняя в каталоге
family-count = Моделей в каталоге
family-predecessors = Предшественники
family-models = Модели: { $name }
family-page = Сначала новые, страница { $page } из { $pages }.
family-model-line = { $date }, { $openness }
families-title = Семейства моделей
family-line = { $model }, { $date }
lab-families = Семейства
lab-country = Страна
lab-served = Где доступен сервис
region-ru = Россия
region-eu = ЕС
region-us = США
region-cn = Китай
region-other = другие страны
availability-yes = да
availability-limited = с ограничениями
availability-no = нет

claims-title = { $name }: мифы и факты
claims-intro = Утверждения популярного обзора начала 2024 года, проверенные по надёжным источникам.
claims-none = Утверждения о семействе { $name } не проверялись.
claim-said = Утверждение:
claim-true = На деле:
verdict-confirmed = ✓ подтверждено
verdict-imprecise = ≈ неточно
verdict-outdated = ⌛ устарело
verdict-wrong = ✗ неверно
verdict-rumour = ⚠ слух
verdict-opinion = “ мнение

terms-title = Словарь
terms-intro = Выберите слово или спросите так: /term токен. Страница { $page } из { $pages }.

choice-compare = Сравнить с…
choice-openness = Насколько открыта?
choice-family = Семейство: { $name }
choice-members = Все модели ({ $count })
choice-claims = Мифы и факты
choice-successor = Новее: { $name }
choice-weights = Веса
choice-copy-id = Скопировать id для API
choice-site = Сайт
choice-choose = Помогите выбрать
choice-families = Все семейства
choice-terms = Словарь
choice-next = Дальше ›
choice-previous = ‹ Назад

# Первые сообщения: в нескольких строках то, по чему выбирают.
model-unchecked = Есть только в чужих каталогах; сами мы эти данные не проверяли.
first-title = { $name } · { $state } { $mark }
state-announced = объявлена, ещё не вышла
state-deprecated = будет отключена
state-deprecated-on = отключат { $date }
state-retired = отключена
state-retired-on = отключена { $date }
first-price = Цена
first-price-in-out = Вход/выход, 1 млн
first-prices = { $input } / { $output }
first-context_window = Контекст
first-memory = Память
first-strengths = Задачи
first-released-by = { $date }, { $maker }
lab-from = Разрабатывает языковые модели. Страна: { $country }.
openness-and-others = { $names } и ещё { $count }
licence-conditions-short = Условия
choice-all-facts = Все факты
choice-similar = Похожие
choice-story = Вся история
choice-in-full = Полностью
choice-brief = Коротко

# Насколько модель способна
standing-measured = Уровень ({ $task }), по тестам: { $tests }.
standing-partly = Уровень ({ $task }), тестов мало: { $tests }.
standing-elsewhere = Уровень ({ $task }), по тестам других задач: { $tests }.
standing-estimate = Уровень ({ $task }): оценка, тестов этой модели я не знаю.
standing-points-measured = { $task } — { $points } из 100 по тестам: { $tests }
standing-points-partly = { $task } — { $points } из 100, тестов мало: { $tests }
standing-points-elsewhere = { $task } — { $points } из 100 по тестам других задач: { $tests }
standing-points-estimate = { $task } — около { $points } из 100, тестов не знаю
standing-general = в целом
standing-compared = Уровень ({ $task }), из 100: { $models }.
standing-of-tested = { $name } — { $points } ({ $tests })
standing-of-estimate = { $name } — { $points } (оценка без тестов)
standing-of-other = { $name } — { $points } (в этой задаче тестов нет; в других: { $tests })
standing-low = меньше { $points }
standing-listed = { $points } из 100 · { $tests }
standing-guessed = { $points } из 100, оценка
standing-points = Уровень ({ $task }) — по тестам; оценка — по дате, цене или размеру.
standing-test = { $test } { $score } ({ $by }, { $date })
standing-test-read = { $test } { $score } ({ $by }, на { $date })
