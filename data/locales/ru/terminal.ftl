# Слова самой программы.
cli-about = LLM Zoo Bot: отвечает на вопросы о больших языковых моделях. Без аргументов открывает чат.
cli-run = запустить платформы, токены которых заданы; без токенов открыть чат
cli-platforms = только эти: telegram, discord
cli-say = ответить один раз
cli-text = вопрос, например: /model gpt-4o
cli-press = нажать кнопку из прежнего ответа
cli-lang = язык ответа: en или ru
cli-user = кто спрашивает
cli-chat = в какой беседе
cli-json = вывести JSON
cli-pipe = отвечать на строки JSON со стандартного ввода
cli-catalogue = заглянуть в каталог
cli-id = id записи, например openai/gpt-4o
cli-check = проверить данные и настройки
check-passed = Всё в порядке: моделей { $models }, семейств { $families }, создателей { $labs }, терминов { $terms }, вопросов { $questions }.
check-failed = { $count ->
    [one] { $count } ошибка в { $folder }. Исправьте и проверьте снова.
    [few] { $count } ошибки в { $folder }. Исправьте и проверьте снова.
   *[other] { $count } ошибок в { $folder }. Исправьте и проверьте снова.
}
show-unknown = Записи { $id } нет. Id выглядит так: openai/gpt-4o; найти его можно командой: zoobot say НАЗВАНИЕ
pipe-too-long = Строка слишком длинная: не больше { $most } байт.
pipe-wrong-line = Строка не подходит: { $reason }.
pipe-no-json = Строка — не JSON в UTF-8. Присылайте по одному объекту в строке.
chat-welcome = Напишите название, вопрос или команду; число нажимает кнопку. /help — список команд, Ctrl-D — выход.
chat-prompt = вы
chat-no-choice = Пункта { $number } здесь нет. Выберите от 1 до { $most } или напишите вопрос.
chat-no-choices = Сейчас выбирать не из чего. Напишите вопрос или /help.
chat-bye = До свидания.
