# The settings of a place, or of a person in private.
settings-title = Настройки этого чата
settings-title-own = Ваши настройки
settings-lang = Язык
settings-lang-each = у каждого свой
settings-lang-told = как в приложении
settings-set-lang = Язык: { $name }
settings-compact = Длина
settings-compact-on = коротко везде
settings-compact-off = коротко в группах, подробнее в личных чатах
settings-set-compact-on = Везде отвечать коротко
settings-set-compact-off = В личных чатах отвечать подробнее
settings-hidden = Ответы видят
settings-hidden-on = только тот, кто спросил
settings-hidden-off = все
settings-set-hidden-on = Отвечать только тому, кто спросил
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
settings-mentions = Сообщения, где ко мне обращаются
settings-mentions-on = отвечаю
settings-mentions-off = не отвечаю, только на команды
settings-set-mentions-on = Отвечать, когда ко мне обращаются
settings-set-mentions-off = Отвечать только на команды
settings-lookups = Названия в [[скобках]]
settings-lookups-on = ищу в каталоге
settings-lookups-off = не трогаю
settings-set-lookups-on = Искать [[названия]]
settings-set-lookups-off = Не трогать [[названия]]
settings-lookups-note = Названия в [[скобках]] я вижу только в сообщениях, которые до меня доходят: платформа может показывать мне лишь те, где ко мне обращаются.
error-not-manager = Менять настройки этого чата могут только его администраторы.
error-rights-unknown = Не удалось узнать, управляете ли вы этим чатом. Попробуйте через минуту.
error-wrong-room = Здесь я не отвечаю: администраторы чата выбрали для меня другие каналы или темы.
error-too-many-yours = Слишком много вопросов сразу. Отвечу вам снова через минуту.

# In a place where many people talk.
repeat-shown = { $name }: ответ уже есть в этом чате, чуть выше.
repeat-open = Перейти к ответу
repeat-again = Показать ещё раз
brackets-unknown = В каталоге нет: { $names }
brackets-or = что именно: { $names }?
note-may-not-write = В том чате, где вы спросили, мне нельзя писать, поэтому отвечаю здесь.
