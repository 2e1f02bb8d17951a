# Чем заменить модель.
alternatives-to-what = Вместо какой модели? Назовите её: «чем заменить gpt-4o».
alternatives-successor = Замена: { $name }, доступна с { $date }.
alternatives-successor-unnamed = Замена не названа; новейшая такого же типа — { $name }, доступна с { $date }.
alternatives-leaving = { $name } отключат: { $date }.
alternatives-leaving-someday = { $name } отключат; дата неизвестна.
alternatives-gone = { $name } отключена: { $date }.
alternatives-gone-once = { $name } отключена разработчиком.
alternatives-newest = Новее { $name } пока ничего нет.
alternatives-alike = Вместо { $name }, похожи по применению:
alternatives-cheaper = Дешевле { $name }, похожи по применению:
alternatives-bigger = Крупнее { $name }, похожи по применению:
alternatives-smaller = Меньше { $name }, похожи по применению:
alternatives-newer = Новее { $name }, похожи по применению:
alternatives-open = Открытые вместо { $name }, похожи по применению; память при 4 битах:
alternatives-open-cheaper = Открытые и дешевле { $name }, похожи по применению:
alternatives-price-input = вход { $value }
alternatives-price-output = выход { $value }
alternatives-free = бесплатно: { $value }
alternatives-memory = { $value }
alternatives-knowledge_cutoff = знания { $value }
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
alternatives-chosen = Отобраны по задачам, умениям и месту в линейке.
alternatives-nearest = Ближайшее, но без условия «{ $what }»: { $models }.
alternatives-none = Среди доступных сегодня моделей нет замены для { $name } по всем этим условиям.
alternatives-no-price = Цена { $name } неизвестна, поэтому сказать, что дешевле, нельзя.
alternatives-less-context = Ни у одной нет и половины контекста { $name }.
alternatives-other-tier = Ни одна не близка к { $name } по месту в линейке разработчика.
alternatives-left-out = { $count ->
    [one] Ещё { $count } модель не показана: о ней известно не всё.
    [few] Ещё { $count } модели не показаны: о них известно не всё.
   *[other] Ещё { $count } моделей не показано: о них известно не всё.
}
