# The settings of a place, or of a person in private.
settings-title = Настройки этого чата
settings-title-own = Ваши настройки
settings-lang = Язык
settings-lang-each = у каждого свой
settings-lang-told = как в вашем приложении
settings-set-lang = Язык: { $name }
settings-compact = Длина
settings-compact-on = коротко везде
settings-compact-off = коротко среди людей, полнее наедине
settings-set-compact-on = Везде отвечать коротко
settings-set-compact-off = Наедине отвечать полнее
settings-hidden = Ответы видит
settings-hidden-on = только тот, кто спросил
settings-hidden-off = каждый
settings-set-hidden-on = Отвечать только спросившему
settings-set-hidden-off = Отвечать для всех
settings-rooms = Где отвечаю
settings-rooms-all = во всех каналах и темах
settings-rooms-some = { $count ->
    [one] в { $count } канале или теме
   *[other] в { $count } каналах или темах
}, { $here ->
    [yes] и здесь тоже
   *[no] но не здесь
}
settings-set-rooms-here = Отвечать только здесь
settings-set-rooms-too = Отвечать и здесь
settings-set-rooms-elsewhere = Здесь не отвечать
settings-set-rooms-all = Отвечать везде
settings-mentions = Сообщения, где меня зовут
settings-mentions-on = отвечаю
settings-mentions-off = не отвечаю, только на команды
settings-set-mentions-on = Отвечать, когда зовут
settings-set-mentions-off = Отвечать только на команды
settings-lookups = Имена в [[скобках]]
settings-lookups-on = нахожу
settings-lookups-off = не трогаю
settings-set-lookups-on = Находить [[имена]]
settings-set-lookups-off = Не трогать [[имена]]
settings-lookups-note = Имена в [[скобках]] я нахожу только в сообщениях, которые до меня доходят: платформа может показывать мне лишь те, где меня зовут.
error-not-manager = Менять настройки этого чата могут только те, кто им управляет.
error-rights-unknown = Не получилось узнать, управляете ли вы этим чатом. Попробуйте через минуту.
error-wrong-room = Здесь я не отвечаю: те, кто управляет чатом, выбрали для меня другие каналы или темы.
