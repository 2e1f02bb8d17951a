# Чем заменить модель.
alternatives-to-what = Вместо какой модели? Назовите её: «чем заменить gpt-4o».
alternatives-successor = Замена: { $name }, доступна с { $date }.
alternatives-successor-unnamed = Преемник не назван; новейшая того же рода — { $name }, доступна с { $date }.
alternatives-leaving = { $name } отключают: { $date }.
alternatives-leaving-someday = { $name } выводят из работы; день неизвестен.
alternatives-gone = { $name } отключена: { $date }.
alternatives-gone-once = { $name } отключена создателем.
alternatives-newest = После { $name } ничего новее пока нет.
alternatives-alike = Вместо { $name }, похожи по применению:
alternatives-cheaper = Дешевле { $name }, похожи по применению:
alternatives-bigger = Крупнее { $name }, похожи по применению:
alternatives-smaller = Меньше { $name }, похожи по применению:
alternatives-newer = Новее { $name }, похожи по применению:
alternatives-open = Открытые вместо { $name }, похожи по применению; память при 4 битах:
alternatives-open-cheaper = Открытые и дешевле { $name }, похожи по применению:
alternatives-price-input = ввод { $value }
alternatives-price-output = вывод { $value }
alternatives-free = бесплатно: { $value }
alternatives-memory = { $value }
alternatives-knowledge_cutoff = знания до: { $value }
alternatives-wish-cheaper = дешевле
alternatives-wish-not_dearer = не дороже
alternatives-wish-bigger = крупнее
alternatives-wish-smaller = меньше
alternatives-wish-newer = новее
alternatives-wish-only_open = открытые веса
alternatives-wish-more_context = контекст длиннее
alternatives-wish-same_context = контекст не меньше
alternatives-wish-more_output = вывод длиннее
alternatives-wish-fresher = знания свежее
alternatives-chosen = Отбор: общие задачи, умения, место в линейке.
alternatives-nearest = Ближайшее, но без условия «{ $what }»: { $models }.
alternatives-none = Среди доступных сегодня моделей вместо { $name } ничто не подходит под все условия.
alternatives-no-price = Цена { $name } неизвестна, поэтому сказать, что дешевле, нельзя.
alternatives-less-context = Ни у одной нет и половины контекста { $name }.
alternatives-other-tier = Ни одна не близка к { $name } по месту в линейке создателя.
alternatives-left-out = { $count ->
    [one] Ещё { $count } модель не показана: чего-то о ней не известно.
    [few] Ещё { $count } модели не показаны: чего-то о них не известно.
   *[other] Ещё { $count } моделей не показано: чего-то о них не известно.
}
