# Answers to what a model runs on, and where its service is offered.
run-fits = Поместится: { $name } при 4 битах занимает ≈ { $memory } ГБ, на { $room } останется { $left } ГБ.
run-tight = Впритык: { $name } при 4 битах — ≈ { $memory } ГБ, на { $room } контексту тесно.
run-no = Нет: для { $name } при 4 битах нужно ≈ { $memory } ГБ, а есть { $room }.
run-needs = ≈ { $memory } ГБ при 4 битах: столько памяти занимает { $name }.
run-closed = Нет: веса { $name } не опубликованы, моделью пользуются через сервис { $maker }.
run-unknown = Неизвестно: размера { $name } нет в каталоге.
run-group-fits = Поместится: при 4 битах на { $room } входит моделей { $name }: { $count }.
run-group-tight = Впритык: при 4 битах на { $room } входят только веса ({ $name }).
run-group-no = Нет: ни одна модель { $name } при 4 битах не входит в { $room }.
run-group-needs = От ≈ { $least } до ≈ { $most } ГБ при 4 битах: { $name }.
run-group-closed = Нет: у { $name } нет опубликованных весов с известным размером.
run-fit-fits = Поместится
run-fit-tight = Впритык
run-fit-no = Нет
run-named-size = { $name }, { $size }
run-bits = { $bits ->
    [one] { $bits } бит
    [few] { $bits } бита
   *[other] { $bits } бит
}
run-share = ≈ { $memory } ГБ, из них контекст { $context } ГБ
run-sizes = ≈ { $four }, { $eight } и { $sixteen } ГБ при 4, 8 и 16 битах
run-item = { $name } ≈ { $memory } ГБ
run-machine = { $name } ({ $memory } ГБ)
run-machine-shared = { $name } ({ $memory } ГБ, для моделей ≈ { $usable })
run-rule = Оценка: веса и ещё пятая часть на контекст; длинный займёт больше.
run-experts = В памяти должны быть все веса, { $total }, хотя на токен работают лишь { $active }.
hosting-answer-yes = Да
hosting-answer-limited = С ограничениями
hosting-answer-no = Нет
hosting-answer-unknown = Неизвестно
hosting-in-ru = в России
hosting-in-eu = в ЕС
hosting-in-us = в США
hosting-in-cn = в Китае
hosting-in-other = в других странах
hosting-served-yes = Да: { $name } предлагают { $place }.
hosting-served-limited = С ограничениями: { $name } предлагают { $place }.
hosting-served-no = Нет: { $name } не предлагают { $place }.
hosting-served-unknown = Неизвестно: предлагают ли { $name } { $place }.
hosting-data-yes = Да: данные для { $name } могут храниться { $place }.
hosting-data-no = Нет: данные для { $name } не могут храниться { $place }.
hosting-data-unknown = Неизвестно: могут ли данные для { $name } храниться { $place }.
hosting-kept = { $places }: там сервис { $name } может хранить данные.
hosting-kept-unknown = Неизвестно: где сервис { $name } хранит данные.
hosting-trained-no = Нет: сервис { $name } по умолчанию не обучает модели на данных клиентов из API.
hosting-trained-unknown = Неизвестно: обещания { $name } не обучать на данных клиентов в каталоге нет.
hosting-promise-yes = Да: { $promise }, { $name }.
hosting-promise-no = Нет такого обещания { $name } в каталоге: { $promise }.
hosting-promise-unknown = Неизвестно: { $promise }, { $name }.
hosting-service = Сервис { $maker }
hosting-own = Свои машины
hosting-own-yes = да, веса можно скачать
hosting-own-no = нет, лицензия там не даёт прав
hosting-own-data = да, данные остаются там, где стоят машины
