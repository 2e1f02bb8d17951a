# Что вышло, что уходит, у кого меняется цена.
command-new = что вышло, что отключают, у кого меняется цена
menu-new = новое
argument-text_optional = [ТЕКСТ]
news-day = { $day } { $month }
news-lately = Новости за последние { $days } дней и что ожидается в ближайшие { $days }
news-between = Новости: { $first } — { $last }
news-since = Новости: начиная с { $first }
news-until = Новости: по { $last }
news-always = Новости за всё время
news-released = Вышло: { $count }
news-retired_on = Отключает разработчик: { $count }
news-price = Новые цены: { $count }
new-price-rise = { $date }, дороже: { $price } вместо { $before }
new-price-fall = { $date }, дешевле: { $price } вместо { $before }
new-price-other = { $date }, { $price } вместо { $before }
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
