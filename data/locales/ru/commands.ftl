# Команды, приветствия, ошибки и короткие ответы.
command-model = найти модель, семейство, создателя или термин
command-compare = сравнить от 2 до 6 моделей
command-choose = подобрать модель по вопросам
command-openclosed = открытая или закрытая: что это значит и какова модель
command-models = семейства моделей, сначала новые
command-term = объяснить слово
command-find = найти модели, названные в тексте
command-lang = сменить язык ответов
command-settings = как я отвечаю в этом чате
command-forget = стереть всё, что обо мне хранится
command-about = насколько свежи данные и откуда они
command-start = поздороваться
command-help = этот список
argument-model = НАЗВАНИЕ
argument-model_optional = [НАЗВАНИЕ]
argument-models = A или B
argument-term = [СЛОВО]
argument-text = ТЕКСТ
argument-language = [КОД]

start-title = Зоопарк LLM
start-text = Отвечаю на вопросы о больших языковых моделях: что это за модель, чем они отличаются, какую взять, правда ли она открыта. У каждой цифры — источник, дата и статус. Просто напишите название или попробуйте так:
start-example-1 = клод опус
start-example-2 = gpt-4o или gemini 2.5 pro
start-example-3 = открыта ли лама 3?
start-example-4 = помоги выбрать
help-title = Что я умею
help-plain = Можно и простыми словами: название модели, «A или B», «сколько стоит X», «открыта ли X», «помоги выбрать».

lang-question = На каком языке отвечать?
lang-set = Теперь отвечаю по-русски.
lang-set-elsewhere = Теперь отвечаю вам по-русски, но не здесь: у этого чата свой язык.

forget-done = { $count ->
    [one] Готово: стёрта { $count } запись о вас.
    [few] Готово: стёрты { $count } записи о вас.
   *[other] Готово: стёрто { $count } записей о вас.
}
forget-nothing = О вас ничего не хранится.

about-title = О «Зоопарке LLM»
about-text = Справочник по большим языковым моделям, открытым и закрытым; у каждого факта есть источник. Неизвестное так и названо неизвестным, слухи помечены как слухи.
about-data = Данные проверены на
about-models = Моделей
about-families = Семейств
about-terms = Терминов
about-version = Версия
about-sources = Чаще всего цитируются: { $sites }. В каждой карточке — свой список.
about-stored = Хранятся ваши язык и настройки, ответы незаконченного подбора, полчаса — о каких записях был последний ответ, 30 дней — условия длинных списков за кнопками; ваши слова — никогда. Команда /forget сразу стирает всё. То, что настроили управляющие чатом, хранится вместе с чатом.

find-title = { $count ->
    [one] Названа { $count } модель
    [few] Названы { $count } модели
   *[many] Названо { $count } моделей
}
find-nothing = В этом тексте нет моделей из каталога. Найдите модель по имени: /model ИМЯ.
choice-share = Показать всем
find-compare = Сравнить их

lookup-which = Что из этого вы имеете в виду?
lookup-unknown = Такого названия нет в каталоге:
lookup-not-understood = Вопрос понят не целиком:
lookup-named = В нём названо:
lookup-no-name = Не нашлось ни модели, ни термина из каталога в вопросе:
lookup-near = Может быть, что-то из этого?
lookup-advice = Проверьте написание или посмотрите списки: /models — семейства, /term — словарь.
lookup-advice-question = Назовите модель, создателя или термин. Если не знаете, какая модель нужна, пройдите подбор: /choose.

choice-plain = Показать простым текстом
choice-tables = Показать таблицами
choice-guide = Открытые и закрытые
choice-help = Что вы умеете?
choice-card = Карточка
choice-licence = Текст лицензии
choice-support = Поддержка
choice-privacy = Конфиденциальность
choice-report = Сообщить об ошибке
choice-data-file = Файл с данными

error-name-missing = Добавьте название после команды, например: /model клод опус.
error-text-missing = Напишите текст после команды, например: /find перешли с gpt-4o на claude opus.
latest-line = «{ $name }» сегодня, { $day }: { $model } — новейшая в линейке.
latest-version = «{ $name }» сегодня, { $day }: { $model }. Версия названа, меняется только сборка.
left-aside = Осталось в стороне: { $names }
talk-thanks = Пожалуйста! Обращайтесь с вопросами о моделях.
talk-other = Я отвечаю на вопросы о языковых моделях: цена, сравнение, что потянет компьютер. Напишите название или спросите.
error-too-many = Здесь слишком много вопросов сразу. Отвечу снова через минуту.
error-no-words = Я читаю только текст. Напишите название модели или посмотрите, что я умею: /help.
error-gone = Этой записи больше нет в каталоге. Поищите по названию: /model НАЗВАНИЕ.
error-not-a-term = Это модель, а не термин. Спросите: /model НАЗВАНИЕ — или посмотрите словарь: /term.
error-not-a-model = Открытость бывает у моделей и семейств. Назовите одно из них: /openclosed лама 3.
error-compare-missing = Назовите от двух до шести моделей, например: /compare gpt-4o или клод опус.
error-lang-unknown = Этого языка я не знаю. Доступны: { $known }. Пример: /lang ru.
error-command-unknown = Команды /{ $name } нет. Список команд: /help.
error-share-gone = С тех пор это изменилось. Откройте снова и покажите ещё раз.
error-button-old = Эта кнопка из старой версии и больше не работает. Начните с /help.
answer-below = Ответ занял время: он ниже, для всех.
error-incident = Что-то сломалось на нашей стороне; ваши данные целы. Попробуйте ещё раз. Если повторится, сообщите администратору код:

compare-word = Рядом можно поставить модели, а это слово объясняет словарь:
compare-best-mark = ★
compare-add = Добавить модель
compare-even = По известным данным ни одна не впереди.
compare-with-what = С чем сравнить { $names }? Выберите или напишите: /compare A или B.
compare-advice = Проверьте написание или выберите модели: /models.
ahead-released = новизна
ahead-openness = открытость
ahead-context_window = контекстное окно
ahead-output_limit = лимит вывода
ahead-modalities_in = виды входных данных
ahead-modalities_out = виды ответов
ahead-reasoning = рассуждения
ahead-tool_use = вызов инструментов
ahead-knowledge_cutoff = свежесть знаний
ahead-price-input = цена входа
ahead-price-output = цена выхода

suggest-compare = Сравнить: { $names }
suggest-context = контекст { $size }

country-us = США
country-ru = Россия
country-cn = Китай
country-fr = Франция
country-ca = Канада
country-ae = ОАЭ
country-il = Израиль
country-intl = международный проект
country-de = Германия
country-kr = Южная Корея
country-gb = Великобритания
country-jp = Япония
country-in = Индия
