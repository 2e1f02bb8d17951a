# Что вышло, что уходит, у кого меняется цена.
command-new = что вышло, что отключают, у кого меняется цена
menu-new = новое
argument-text_optional = [ТЕКСТ]
news-day = { $day } { $month }
news-lately = Последние { $days } дней и следующие { $days }
news-between = Новости: { $first } — { $last }
news-since = Новости: начиная с { $first }
news-until = Новости: по { $last }
news-always = Новости за всё время
news-released = Вышло: { $count }
news-retired_on = Отключает разработчик: { $count }
news-price = Новые цены: { $count }
news-price-line = { $date }, { $price }
new-price-rise = повышена до { $price } с { $before }
new-price-fall = снижена до { $price } с { $before }
new-price-other = { $price } вместо { $before }
news-on = Новости за { $day }
news-all-released = Всё, что вышло: { $count }
news-all-retired_on = Всё, что отключают: { $count }
news-all-price = Все новые цены: { $count }
news-nearest = Ближайшее до и после:
news-is-released = вышла
news-is-retired_on = отключение
news-is-price = новая цена
news-nothing-released = За это время, насколько мне известно, ничего не вышло.
news-nothing-retired_on = За это время, насколько мне известно, ничего не отключают.
news-nothing-price = За это время, насколько мне известно, новых цен нет.
news-nothing = За это время, насколько мне известно, ничего не выходит, не отключается и не меняет цену.
news-undated = { $count ->
    [one] Не показана { $count } модель: дата или другой факт неизвестны.
    [few] Не показаны { $count } модели: дата или другой факт неизвестны.
   *[other] Не показано { $count } моделей: дата или другой факт неизвестны.
}
# Сколько модели стоили раньше.
past-price-of = { $what }: { $said }
past-price-unknown = не известна
past-price-unknown-then = цена на то время не известна
past-price-not-out = ещё не вышла, дата выхода — { $date }
past-price-earliest = { $price }, самая ранняя известная цена
past-price-several = несколько цен
past-price-seller = Цены { $seller }.
past-price-between = { $first } — { $last }
past-price-since = С { $first }
past-price-until = До { $last }
past-price-now = Сегодня
past-price-last = Последняя цена
past-price-rose = Последнее повышение цены: { $date }
past-price-fell = Последнее снижение цены: { $date }
past-price-changed = Последнее изменение цены: { $date }
past-price-will-rise = Следующее повышение цены: { $date }
past-price-will-fall = Следующее снижение цены: { $date }
past-price-will-change = Следующее изменение цены: { $date }
past-price-no-rise = О повышении её цены мне ничего не известно.
past-price-no-fall = О снижении её цены мне ничего не известно.
past-price-no-change = Об изменении её цены мне ничего не известно.
