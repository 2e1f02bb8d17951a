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
alternatives-memory = { $value }
alternatives-none = Среди доступных сегодня моделей вместо { $name } ничто не подходит под все условия.
alternatives-no-price = Цена { $name } неизвестна, поэтому сказать, что дешевле, нельзя.
alternatives-less-context = Ни у одной нет и половины контекста { $name }.
alternatives-other-tier = Ни одна не близка к { $name } по месту в линейке создателя.
alternatives-left-out = { $count ->
    [one] Ещё { $count } модель не показана: чего-то о ней не известно.
    [few] Ещё { $count } модели не показаны: чего-то о них не известно.
   *[other] Ещё { $count } моделей не показано: чего-то о них не известно.
}
