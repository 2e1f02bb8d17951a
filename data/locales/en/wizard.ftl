# The guided choice: questions, reasons, options, explanations.
# A question is wizard-<id>, in brief -name, why it is asked -why, its options -<option> (at most 40 characters), what they demand -<option>-wish.

wizard-goal = What do you need the model for?
wizard-goal-name = Task
wizard-goal-why = Models are good at different things: the best at code may not be good with customers.
wizard-goal-chat = Conversation, personal assistant
wizard-goal-writing = Writing and editing
wizard-goal-code = Code
wizard-goal-agents = Agents that work on their own
wizard-goal-analysis = Analysing data and documents
wizard-goal-extract = Sorting texts, pulling data out of them
wizard-goal-support = Customer support
wizard-goal-translation = Translation
wizard-goal-research = Research
wizard-goal-vision = Understanding images
wizard-goal-agents-wish = tool use
wizard-goal-vision-wish = image input

wizard-country = In which country will it be used?
wizard-country-name = Country
wizard-country-why = Not every service is offered everywhere, and not every licence holds in every country.
wizard-country-ru = Russia
wizard-country-eu = An EU country
wizard-country-us = United States
wizard-country-cn = China
wizard-country-other = Another country
wizard-country-ru-wish = use in Russia
wizard-country-eu-wish = use in the EU
wizard-country-us-wish = use in the US
wizard-country-cn-wish = use in China
wizard-country-other-wish = use in another country
wizard-anywhere = Country of use: no restriction

wizard-privacy = Are there rules for your data?
wizard-privacy-name = Data
wizard-privacy-why = What you send to a service is in its owner's hands. A law or a contract may limit that.
wizard-privacy-data_ru = Data stay in Russia (152-FZ)
wizard-privacy-data_eu = Data stay in the EU (GDPR)
wizard-privacy-no_training = No training on our data
wizard-privacy-audited = Audited: SOC 2 or ISO 27001
wizard-privacy-hipaa = HIPAA: signs a BAA
wizard-privacy-data_ru-wish = data in Russia
wizard-privacy-data_eu-wish = data in the EU
wizard-privacy-no_training-wish = no training on data
wizard-privacy-audited-wish = an audit
wizard-privacy-hipaa-wish = a HIPAA agreement

wizard-service = What must the service offer?
wizard-service-name = Service
wizard-service-why = Not every service searches the web, and few promise that they are always there.
wizard-service-web = Searches the web
wizard-service-sla = Promises uptime (SLA)
wizard-service-web-wish = web search
wizard-service-sla-wish = an uptime promise

wizard-skill = How do you want to use it?
wizard-skill-name = Way
wizard-skill-why = A ready-made app needs no skills, an API needs a developer, your own machine needs memory and somebody to run it.
wizard-skill-none = In a ready-made app or on a site
wizard-skill-api = From my program, through an API
wizard-skill-run = On my own machine
wizard-skill-none-wish = a ready-made service
wizard-skill-api-wish = use through an API
wizard-skill-run-wish = own hardware only

wizard-hardware = Where should the model run?
wizard-hardware-name = Hardware
wizard-hardware-why = Your own computer runs only what fits in its memory.
wizard-hardware-cloud = In the cloud, as a ready-made service
wizard-hardware-phone = A phone
wizard-hardware-laptop_8 = A laptop with 8 GB of memory
wizard-hardware-laptop = A laptop with 16 GB of memory
wizard-hardware-gpu_12 = A graphics card with { $memory } GB
wizard-hardware-gpu_16 = A graphics card with { $memory } GB
wizard-hardware-gpu = A graphics card with { $memory } GB
wizard-hardware-gpu_48 = { $memory } GB: two cards or a 64 GB Mac
wizard-hardware-gpu_big = An accelerator with { $memory } GB
wizard-hardware-gpu_two = Two accelerators, { $memory } GB
wizard-hardware-half = Half a server, { $memory } GB
wizard-hardware-server = A server, { $memory } GB of accelerators
wizard-hardware-cloud-wish = use in the cloud
wizard-hardware-phone-wish = a phone
wizard-hardware-laptop_8-wish = a laptop with 8 GB
wizard-hardware-laptop-wish = a laptop with 16 GB
wizard-hardware-gpu_12-wish = a card with { $memory } GB
wizard-hardware-gpu_16-wish = a card with { $memory } GB
wizard-hardware-gpu-wish = a card with { $memory } GB
wizard-hardware-gpu_48-wish = { $memory } GB for models
wizard-hardware-gpu_big-wish = an accelerator with { $memory } GB
wizard-hardware-gpu_two-wish = { $memory } GB of accelerators
wizard-hardware-half-wish = { $memory } GB of accelerators
wizard-hardware-server-wish = a server with { $memory } GB

wizard-budget = How much may a service cost?
wizard-budget-name = Budget
wizard-budget-why = A million tokens are a few thick books. Prices differ a hundredfold; here three parts are input, one part output.
wizard-budget-why-plans = An app is free or paid by the month; a paid plan mostly has the stronger model.
wizard-budget-free = Nothing
wizard-budget-least = As cheap as can be
wizard-budget-low = Up to ${ $usd } (or { $rub } ₽) per 1M tokens
wizard-budget-mid = Up to ${ $usd } (or { $rub } ₽) per 1M tokens
wizard-budget-plan = Up to ${ $usd } (or { $rub } ₽) a month
wizard-budget-plan_max = Up to ${ $usd } (or { $rub } ₽) a month
wizard-budget-any = Never mind the price, I want the best
wizard-budget-free-wish = free access
wizard-budget-plan-wish = at most ${ $usd } a month
wizard-budget-plan_max-wish = at most ${ $usd } a month
wizard-budget-low-wish = at most ${ $usd } per 1M
wizard-budget-mid-wish = at most ${ $usd } per 1M

wizard-inputs = What must it take in besides text?
wizard-inputs-name = Input
wizard-inputs-why = Many models read text only.
wizard-inputs-image = Sees images and scans
wizard-inputs-pdf = PDF and scans
wizard-inputs-audio = Hears sound
wizard-inputs-video = Watches video
wizard-inputs-image-wish = images
wizard-inputs-pdf-wish = PDF and scans
wizard-inputs-audio-wish = sound
wizard-inputs-video-wish = video

wizard-context = How much text will you give it at once?
wizard-context-name = Amount
wizard-context-why = The model does not see what does not fit in its context window.
wizard-context-brief = Questions and a few pages
wizard-context-long = Holds a report or a book: { $tokens } tokens
wizard-context-huge = Holds an archive or all code: { $tokens } tokens
wizard-context-long-wish = { $tokens } tokens at once
wizard-context-huge-wish = { $tokens } tokens at once

wizard-language = Which language will you work in?
wizard-language-name = Language
wizard-language-why = Models do not write Russian or Chinese equally well.
wizard-language-ru = Good Russian
wizard-language-en = English
wizard-language-zh = Good Chinese
wizard-language-many = Several languages
wizard-language-many-wish = several languages
wizard-language-ru-wish = good Russian

wizard-use = Is it for yourself or for a business?
wizard-use-name = Use
wizard-use-why = Some licences forbid earning money with the weights.
wizard-use-private = Personal, study, research
wizard-use-business = Commercial use
wizard-use-business-wish = commercial use

wizard-tuning = Does it need adapting to you?
wizard-tuning-name = Adapting
wizard-tuning-why = Not every model can be fine-tuned; instructions and your own documents are often enough.
wizard-tuning-none = No, it is fine as it is
wizard-tuning-prompts = With instructions and documents
wizard-tuning-train = Fine-tuned on our data
wizard-tuning-train-wish = fine-tuning

wizard-insight = Does it matter what is inside?
wizard-insight-name = Transparency
wizard-insight-why = Weights can be checked and kept; training data and code are published by very few.
wizard-insight-any = It does not matter
wizard-insight-weights = Open weights
wizard-insight-all = Training data and code open too
wizard-insight-weights-wish = open weights
wizard-insight-all-wish = open data and code

wizard-scale = How much will you use it?
wizard-scale-name = Volume
wizard-scale-why = The more requests, the more the price of each matters.
wizard-scale-small = Light: { $tokens } tokens a month
wizard-scale-medium = Medium: { $tokens } tokens a month
wizard-scale-large = Heavy: { $tokens } tokens a month
wizard-scale-medium-wish = { $tokens } tokens a month
wizard-scale-large-wish = { $tokens } tokens a month

wizard-aim = What matters most?
wizard-aim-name = Above all
wizard-aim-why = Some want the most capable model there is for their wishes, others one that costs little.
wizard-aim-any = Nothing in particular
wizard-aim-strongest = The strongest

wizard-lockin = Does depending on one vendor worry you?
wizard-lockin-name = Dependence
wizard-lockin-why = A closed model can be switched off or become more expensive; an open one you can take with you.
wizard-lockin-fine = No
wizard-lockin-avoid = Free to leave the vendor

wizard-musts = What else is a must?
wizard-musts-why = Everything ticked is a must: a model that lacks it is left out. Where an app leaves it unknown, that is said.

# Buttons
wizard-unsure = I don't know
wizard-none = None of these
wizard-submit = Go on
wizard-back = Back
wizard-restart = Start over
wizard-cancel = Stop
wizard-finish = Show the result now
wizard-fitting = Show what fits now
wizard-resume = Back to the choice
wizard-start = Choose a model
wizard-compare = Compare them
wizard-why-not = Why not { $name }?
wizard-to-result = To the result

# On the way
wizard-page-of = { $asked } ({ $page } of { $pages })
wizard-progress = Question { $number } of at most { $most }
wizard-several = You can pick several.
wizard-resumed = Continuing where you left off.
wizard-cancelled = Stopped; your answers are erased.
wizard-stale = This button belongs to an earlier step and changed nothing. You are here now:
wizard-gone = This choice is over or too old. You can start a new one.
wizard-foreign = This choice belongs to somebody else. You can start your own.
wizard-answer = { $question }: { $answer }
wizard-month-limit-assumed = at most { $price } { $span ->
    [once] in all
   *[other] a month
}{ $people ->
    [1] {""}
   *[other] {" "}for { $people } people
} (you did not say how much you use: counted as { $tokens } tokens)
wizard-month-limit = at most { $price } { $span ->
    [once] in all
   *[other] a month
}{ $people ->
    [1] {""}
   *[other] {" "}for { $people } people
} at { $tokens } tokens
wizard-volume = { $tokens } tokens { $span ->
    [once] in all
   *[other] a month
}
wizard-computer = A computer
wizard-mac = A Mac
wizard-phone = A phone
wizard-shared = { $name } with { $memory } GB: models can fill { $usable } of them
wizard-one-currency = Prices are not converted: besides what is free or runs on your own hardware, only prices in { $currency ->
    [RUB] roubles
    [EUR] euros
    [CNY] yuan
   *[USD] dollars
} count.
wizard-worst-rate = Prices in dollars are held against that with caution, at the worst rate of recent years that I know: { $price } to the dollar ({ $date }).
wizard-currency-line = { $name }: { $price }
wizard-currency-most = { $name }: { $price }, which is { $sum } at most
wizard-currency-about = { $name }: { $price }, about { $sum }
wizard-currency-already = The prices are in that currency already.
wizard-currency-none = There is nothing to convert: { $name } costs nothing, or runs on your own hardware.
wizard-currency-no-rate = I know no rate for “{ $name }”, so the prices are as their vendors state them.
wizard-currency-worst = I don't know today's rate. At the worst of recent years that I know, { $price } to the dollar ({ $date }):
wizard-api-already = { $name } is recommended through an API already, that of { $where }.
wizard-api-app = Whether a plan of { $app } includes the use of an API is not recorded: look there.
wizard-api-own = { $name } is recommended on your own machine here, where your programs reach it without anybody's API.
wizard-api-price = There is an API of { $name } as well, for { $price } per 1M tokens; say “through an API” for a choice among those.
wizard-api-unknown = I know no API of { $name }.
wizard-costs-least = Cheapest of these: { $names }.
wizard-smartest = The strongest of these: { $names } ({ $task }).
wizard-smartest-unknown = By what is known they can't be told apart ({ $task }):
wizard-smartest-line = { $name }: { $standing }
wizard-fastest-own = No speeds are measured in the catalogue. On one machine a model answers the faster the fewer parameters it computes for each token; by that the fastest of these is likely { $names }.
wizard-fastest-own-line = { $name }: { $size } parameters for each token
wizard-fastest-own-also = Far smaller, and fits too: { $names }
wizard-fastest-own-try = Ollama (with --verbose) and LM Studio show how many tokens per second you get: try it with a text of your own.
wizard-fastest-own-unknown = No speeds are measured in the catalogue, and how many parameters these compute for each token is unknown. Try them with a text of your own: Ollama (with --verbose) and LM Studio show the tokens per second.
wizard-fastest-service = No speeds are measured in the catalogue. What fits and is small and fast in the range of its maker: { $names }. That is the maker's own ranking, and no measurement.
wizard-fastest-service-none = No speeds are measured in the catalogue, and of what fits nothing is known as small and fast in the range of its maker.
wizard-fastest-service-try = Speed depends on the provider, the hour and the length: send each the same text of yours, and time the answers.
wizard-fastest-service-reasoning = Answers begin sooner where thinking can be switched off or set low.
wizard-server-memory = Without graphics cards models run in main memory, and much more slowly. How much of it there is you did not say: tell me, such as “CPU only, 128 GB of RAM”. Until then nothing changes.
wizard-gpu-own = Not necessarily: { $name } takes about { $memory } GB at 4 bits, of a graphics card or of main memory. On a card it answers far faster; without one it runs too, but slowly.
wizard-crowd-own = How many use { $name } at once is limited by memory: about { $left } GB are left beside the model, and a chat of { $tokens } tokens takes about { $chat } GB, so about { $count } { $count ->
    [one] chat
   *[other] chats
} at a time. The more there are, the slower each is answered; how much slower is not measured. A server such as vLLM answers several at once.
wizard-crowd-own-none = { $name } fills the memory of your machine: a second chat of { $tokens } tokens would take about { $chat } GB more. Let questions wait for each other, take shorter chats, or a smaller model.
wizard-crowd-own-unknown = How many can use { $name } at once depends on the memory that is left beside it, and how much a chat takes of it is not recorded. A server such as vLLM answers several at once, and each the slower, the more there are.
wizard-crowd-service = { $name } is used as a service here: as many people at once as the provider's limits of requests and tokens per minute allow. These depend on the account and are not recorded; the provider's console shows them.
wizard-crowd-app = { $app } is used by each person in an account of their own, so any number of people can at once. For a team, look at its plans with several seats.
wizard-smartest-unrated = { $name }: nothing is known to judge by
wizard-costs-apart = They are paid for in different ways:
wizard-voice-app-yes = Yes: you can talk to { $app }, and it answers by voice.
wizard-voice-app-no = No: { $app } can't be talked to.
wizard-voice-app-unknown = Whether one can talk to { $app } is not recorded: look at { $url }.
wizard-phone-app = Whether { $app } has an app for that device is not recorded: look at { $url }.
wizard-vpn-yes = No: the service with { $name } is offered { $place }.
wizard-vpn-limited = The service with { $name } is offered { $place } with restrictions; what of it works without a VPN is not recorded.
wizard-vpn-no = The service with { $name } is not offered { $place }. Whether it works through a VPN is not recorded. Say “without a VPN” for a choice among what is offered there.
wizard-vpn-unknown = Whether the service with { $name } is offered { $place } is not recorded. Say “without a VPN” for a choice among what is.
wizard-plan-limit = at most { $price } a month{ $people ->
    [1] {""}
   *[other] {" "}for { $people } people
}
wizard-fits = { $count ->
    [one] Fits so far: { $count } model — { $names }.
   *[other] Fits so far: { $count } models, first { $names }.
}
wizard-taken-back = Taken back, because it contradicts this: { $answers }
wizard-lifted = No longer a condition: { $answers }
wizard-put-back = As it was before your last change.
wizard-nothing-undone = There is no change to take back.
wizard-ticks-stay = This page stays open: tick what else is a must, or go on.
wizard-not-held = That was no condition, so nothing changes: { $what }
wizard-already = That holds already: { $what }
wizard-none-closer = Nothing that meets your other conditions does: { $what }
wizard-free-already = It costs nothing already, within the limits of free access.
wizard-no-measure = What to hold that against is not recorded of { $name }.
wizard-none-unless = It would take giving something up: { $way }.
wizard-people-plan = { $plan } costs { $price } a month { $seats ->
    [1] for each person
   *[other] for { $seats } people, the fewest that it is sold to
}: { $total } for { $count } people.
wizard-people-free = { $service } costs nothing by its free plan, within its limits: each of the { $count } people has an account of their own.
wizard-people-api = { $name } is paid for by tokens here, not by people: { $price } per 1M tokens. Say how much each uses, such as “{ $count } people, 20 requests a day each”, and I work out the month.
wizard-people-own = { $name } runs on your own hardware here: nobody pays by the person. How many of { $count } people it answers at once is not recorded.
wizard-people-unknown = What { $name } costs for { $count } people is not recorded.
wizard-pages-seen = PDF files are not among the inputs that are recorded of { $name }, but images are: pages can be sent as pictures.
wizard-unknown-of-it = I can't answer that: it is not recorded, or I didn't understand. “In full” has all that I know of { $name }.
wizard-not-in-catalogue = “{ $name }” is not in my catalogue, so I can't set it beside these.
wizard-offline-own = { $name } runs on your own machine: once it is downloaded, it needs no internet.
wizard-offline-service = { $name } is used as a service here: without internet it does not work. Say “on my own machine” for one that does.
wizard-unread = Not taken into account: { $what }
wizard-other-currency = I know no rate for that currency. Give the sum in dollars, euros, yuan or roubles, and I keep to it.
wizard-quoted = “{ $text }”
wizard-unkept = I cannot take into account: { $what }
wizard-voice-bot = A phone or voice bot mostly has speech recognition and a voice of its own, so the model need only write. If it is to hear and speak by itself, say “audio in and out”.
wizard-likened = Like { $names }: no condition of its own. What fits is ranked by how capable it is in your task.
wizard-hint = I didn't understand that as an answer. Press a button or answer in words, such as “{ $example }”, “skip” or “back”.
wizard-with-result = The result tells that: answer on, or press “{ $button }”.
wizard-hint-result = I didn't understand that. Say what to change, such as “cheaper” or “not Chinese”, or ask “why not Claude?”.
wizard-others =
    { $count ->
        [one] Beside these one more fits: { $names }.
       *[other] Beside these { $count } more fit. Next: { $names }.
    }
wizard-no-others = Nothing else fits. Take back a condition, such as “price doesn't matter”, and there may be more.
wizard-nodded = Fine. Say what to change, or ask anything about it.
wizard-able = { $name }: { $rated }.
wizard-holds-yes = Yes: that is about { $tokens } tokens, and { $name } holds { $window } at once.
wizard-holds-no = No: that is about { $tokens } tokens, and { $name } holds { $window } at once.
wizard-holds-app-unknown = That is about { $tokens } tokens. How many { $app } holds at once is unknown: { $name } holds { $window } through an API.
wizard-holds-unknown = That is about { $tokens } tokens. How many { $name } holds at once is unknown.
wizard-free-access = { $name } is recommended with the free plan of { $where }.
wizard-free-untold = How much it allows is unknown.
wizard-free-own = { $name } is free: it runs on your own machine, and only that sets limits.
wizard-free-none = As recommended, { $name } is not free ({ $price }).
wizard-free-beside = Free of what is recommended: { $names }.
wizard-free-say = Say “free” to see what costs nothing.
wizard-machine-none = { $name } is used as a service here: any device will do that opens it, or calls its API. Say “on my own machine” for one that you run yourself.
wizard-private-service = By the terms for the API, models are not trained on what you send to { $name }. An app has terms of its own.
wizard-private-service-unknown = I don't know: whether models are trained on what you send to { $name } by this API is not recorded. Look into its terms.
wizard-private-own = { $name } runs on your own machine: nothing that you write to it leaves that.
wizard-private-app-yes = Not quite: models are trained on what you write in { $app }.
wizard-private-app-opt_out = Only if you see to it: models are trained on what you write in { $app }, until you switch that off.
wizard-private-app-no = Models are not trained on what you write in { $app }. What it stores is said in its terms.
wizard-private-app-unknown = I don't know: whether models are trained on what you write in { $app } is not recorded. Look into its terms.
wizard-not-asked = Not asked
wizard-settled-by = { $question }: settled by “{ $answer }”
wizard-settled-same = { $question }: no answer would change the result
wizard-settled-met = Met by everything that fits: { $wishes }
wizard-your-answers = Your answers

# The result: what suits
wizard-result = What suits you, in full
wizard-role-main = Best for you: { $name }
wizard-role-stronger = Stronger: { $name }
wizard-role-cheaper = Cheaper: { $name }
wizard-role-cheapest = Cheapest that fits: { $name }
wizard-role-lighter = Lighter: { $name }
wizard-role-open = Open: { $name }
wizard-role-local = Open, on your own hardware: { $name }
wizard-role-unlimited = Without limits in your country: { $name }
wizard-role-untrained = Never trains on your text: { $name }
wizard-role-at-home = Made where you are: { $name }
wizard-role-elsewhere = Of another country: { $name }
wizard-role-other-maker = Of another maker: { $name }
wizard-role-another = Another open one: { $name }
wizard-role-conditions = Open weights, with conditions: { $name }
wizard-role-preferred = As you would prefer: { $name }
wizard-for = Why: { $what }
wizard-against = But: { $what }
wizard-costs = Price: { $what }
wizard-other = {" "}— { $what }
wizard-other-against = . But: { $what }
wizard-doubt-unknown = unknown: { $what }
wizard-against-all = { $what } ({ $others ->
    [one] the other one too
   *[other] the others too
})
wizard-free-note = Free access: { $note }
wizard-unknown = Unknown: { $what }
wizard-preferred = Preferred, not required: { $wishes }
wizard-preferred-broken = You would prefer this, but nothing that fits has it: { $wishes }
wizard-preferred-weaker = You would prefer this, but only far weaker or older models have it, first { $name }: { $wishes }
wizard-preferred-unknown = You would prefer this, but of nothing that fits it is known: { $wishes }
wizard-unchecked = Unknown whether it keeps this: { $wishes }
wizard-assumed = Assumed, since you did not say: { $wishes }
wizard-assumed-brief = Assumed: { $wishes }
wizard-cost-own = your hardware: about { $memory } GB at 4 bits with a short context
wizard-cost-own-long = your hardware: about { $memory } GB at 4 bits, { $cache } of them for { $tokens } tokens of context
wizard-cost-own-uncounted = your hardware: about { $memory } GB at 4 bits with a short context; what { $tokens } tokens take is unknown
wizard-cost-own-told = your hardware and power only
wizard-cost-own-less = about { $memory } GB instead of { $main }
wizard-cost-less = { $price } per 1M tokens instead of { $main }
wizard-cost-month-less = about { $month } { $span ->
    [once] in all
   *[other] a month
} instead of { $main }
wizard-cost-own-brief = about { $memory } GB
wizard-cost-own-brief-long = about { $memory } GB with { $tokens } tokens
wizard-cost-own-brief-uncounted = about { $memory } GB with a short context
wizard-cost-own-brief-unknown = memory unknown
wizard-cost-month-brief = about { $month } { $span ->
    [once] in all
   *[other] a month
}
wizard-cost-own-unknown = your hardware; how much memory is unknown
wizard-cost-free = nothing, within the limits of free access
wizard-cost-free-brief = free
wizard-cost-own-tuned = your hardware: about { $memory } GB for fine-tuning
wizard-cost-own-brief-tuned = about { $memory } GB for fine-tuning
wizard-cost-own-less-tuned = about { $memory } GB for fine-tuning instead of { $main }
wizard-cost-month = about { $month } { $span ->
    [once] in all
   *[other] a month
} for { $tokens } tokens
wizard-cost-budget-assumed = about { $month } of your { $budget } { $span ->
    [once] in all
   *[other] a month
}, if that is { $tokens } tokens
wizard-cost-budget = about { $month } of your { $budget } { $span ->
    [once] in all
   *[other] a month
} for { $tokens } tokens
wizard-cost-tokens = { $price } per 1M tokens
wizard-cost-book = { $price } per 1M tokens; a book of { $pages } pages { $book }
wizard-cost-book-told = a book of { $pages } pages { $book }
wizard-cost-unknown = unknown
wizard-speech = Only to write speech down: speech recognition, such as { $names }
wizard-uncompared = Not compared: { $count ->
    [one] { $count } model
   *[other] { $count } models
} priced in { $currencies }; I convert no currencies
wizard-currency-usd = dollars
wizard-currency-eur = euros
wizard-currency-cny = yuan
wizard-currency-rub = roubles
wizard-cost-api = through the API { $price } per 1M tokens
wizard-cost-api-less = through the API { $price } per 1M tokens instead of { $main }
wizard-cost-app = a plan of { $app }, whose price I do not know
wizard-cost-app-maybe-free = { $app } has a free plan, but whether it has this model is unknown
wizard-cost-plan = { $month } a month: the plan { $plan }{ $people ->
    [1] {""}
   *[other] {" "}for { $people } people
}
wizard-cost-plan-budget = { $month } of your { $budget } a month: the plan { $plan }{ $people ->
    [1] {""}
   *[other] {" "}for { $people } people
}
wizard-cost-plan-less = { $month } a month instead of { $main }
wizard-cost-app-plan = { $month } a month by the plan { $plan }
wizard-cost-app-plans = a paid plan of { $app } (from { $month } a month), if it has this model: that is unknown
wizard-rights = Licence { $licence }: { $sell ->
    [yes] commercial use allowed
    [conditions] commercial use with conditions
   *[no] no commercial use
}, { $change ->
    [yes] changes allowed
    [conditions] changes with conditions
   *[no] no changes
}.
wizard-start-own = Start: download the weights at { $site }
wizard-start-own-home = Start: { $site }; look for 4 bits in Ollama or LM Studio
wizard-start-own-server = Start: { $site }; vLLM and SGLang serve such weights
wizard-start-maker = Start: { $site }
wizard-start-host = Start: an account with { $provider }, { $site }
wizard-start-app = Start: { $site }
wizard-start-somewhere = Start: an account with { $provider }
wizard-open-own = Weights: { $name }
wizard-open-maker = Open { $name }
wizard-open-host = Open { $name }
wizard-open-app = Open { $name }
wizard-way-maker = How: its maker's service, { $provider }.
wizard-way-host = How: the service { $provider }, which hosts models of several makers.
wizard-way-app = How: the app { $provider }.
wizard-way-plan = How: its maker's app, with the paid plan { $provider }.
wizard-way-own = How: on your own hardware, with about { $memory } GB of memory.
wizard-way-own-size = How: on your own hardware, in its size of { $size } parameters, with about { $memory } GB of memory.
wizard-way-own-unknown = How: on your own hardware; how much memory it takes is unknown.
wizard-no-cheaper = Nothing that suits you nearly as well is clearly cheaper.
wizard-no-lighter = Nothing that suits you nearly as well takes clearly less memory.
wizard-no-lighter-unknown = There is no memory to compare with: it is unknown how much { $name } takes with the context that you need.
wizard-no-cheaper-unknown = There is no price to compare with: that of { $name } is unknown.
wizard-no-open = No open or local model meets your answers.
wizard-no-open-left = No other open model meets your answers.
wizard-no-open-near = The other open models that meet your answers are far weaker or outdated.
wizard-no-open-maker = The other open models that come near are all by { $maker } too.
wizard-note-price = Prices count three parts of input to one of output, at the most expensive hours.
wizard-note-memory = Memory is an estimate for 4-bit weights; a long context takes more.
wizard-note-tuning = Memory for fine-tuning is an estimate by the table of LLaMA-Factory (github.com/hiyouga/LLaMA-Factory): QLoRA at 8 bits, 10 GB for 7 billion parameters; at 4 bits it is 6 GB, for short examples.
wizard-note-memory-long = Memory is an estimate for 4-bit weights and a context kept at 16 bits, for one conversation at a time.
wizard-try = Before you decide, give the models some of your own tasks: no description or test replaces that.

# What speaks for a model
wizard-in-ru = in Russia
wizard-in-eu = in the EU
wizard-in-us = in the US
wizard-in-cn = in China
wizard-in-other = in your country
wizard-able-foremost = the strongest that fits in { $standing }
wizard-able-near = close to the strongest that fits in { $standing }
wizard-able-near-estimated = by an estimate close to the strongest that fits in { $task }: about { $points } of 100
wizard-ahead = { $points } points of 100 stronger in { $task }
wizard-ahead-estimated = by an estimate { $points } points of 100 stronger in { $task }
wizard-able-estimated = by an estimate the strongest that fits in { $task }
wizard-fits-memory = fits { $wish }: takes about { $memory } GB with a short context
wizard-fits-memory-tuned = fits your { $limit } GB: fine-tuning takes about { $memory } GB, by QLoRA at 8 bits
wizard-fits-memory-said = fits your { $limit } GB: takes about { $memory } GB with a short context
wizard-fits-memory-long = fits { $wish }: about { $memory } GB, { $weights } for the weights and { $cache } for { $tokens } tokens
wizard-fits-memory-said-long = fits your { $limit } GB: about { $memory } GB, { $weights } for the weights and { $cache } for { $tokens } tokens
wizard-limit-held = { $said } ({ $held })
wizard-fits-price = { $price } per 1M tokens against your limit of { $limit }
wizard-fits-month = about { $price } { $span ->
    [once] in all
   *[other] a month
} for { $tokens } tokens, against your limit of { $limit }
wizard-fits-plan = { $plan } costs { $price } a month against your limit of { $limit }
wizard-fits-context = holds { $tokens } tokens at once
wizard-fits-served = offered { $where }
wizard-fits-served-own = runs on your own machines, so no service has to be offered { $where }
wizard-fits-data = keeps data { $where }
wizard-fits-own-data = your data stay on your own machines
wizard-fits-agreed = its service promises: { $promise }
wizard-fits-promise = its service is audited: { $promise }
wizard-fits-training-off = training on what you write can be switched off in its settings
wizard-fits-no-training = its terms promise not to train on your data
wizard-fits-licence = its licence is { $licence }
wizard-fits-data-out = your data can be kept out of: { $places }
wizard-fits-hipaa = { $provider } signs a BAA for HIPAA
wizard-fits-dpa = { $provider } offers an agreement on personal data (DPA)
wizard-fits-sla = { $provider } promises an uptime (SLA)
wizard-fits-web_search = searches the web through { $provider }
wizard-fits-way-own = runs on your own machines
wizard-fits-way-maker = a ready-made service of { $provider }
wizard-fits-way-host = an API of { $provider }
wizard-fits-way-app = you can use it in the app { $provider }
wizard-fits-way-plan = you can use it in an app, with the plan { $provider }
wizard-fits-currency = paid in { $currency }
wizard-fits-free = there is free access
wizard-fits-free-own = nothing to pay but your own hardware
wizard-fits-tunable-own = the licence lets you fine-tune it
wizard-fits-tunable = { $maker } sells fine-tuning of it
wizard-fits-business-free = its free plan may be used for business
wizard-fits-business-held = its licence allows commercial use
wizard-fits-business = { $maker } sells it for commercial use
wizard-fits-russian-native = made for Russian
wizard-fits-russian-supported = Russian is among its languages
wizard-fits-russian-partial = understands Russian
wizard-fits-russian-poor = has some Russian
wizard-fits-languages = its maker lists { $names }
wizard-fits-languages-none = its maker does not list { $names }
wizard-fits-languages-count = its maker lists { $count ->
    [one] one language
   *[other] { $count } languages
}
wizard-breaks-languages = its maker lists { $count ->
    [one] one language
   *[other] { $count } languages
}, without { $names }
wizard-breaks-languages-count = its maker lists only { $count ->
    [one] one language
   *[other] { $count } languages
}
wizard-fits-completion = completes code as you type
wizard-fits-tools = calls tools
wizard-fits-inputs = takes { $inputs }
wizard-fits-outputs = gives { $outputs }
wizard-fits-voice = you can talk to it in the app { $app }
wizard-fits-value = as you asked: { $property }: { $value }
wizard-fits-reasoning = it reasons step by step
wizard-fits-tier-small = small and fast
wizard-fits-tier-workhorse = its maker's model for every day
wizard-fits-tier-flagship = its maker's flagship
wizard-tokens-at-once = { $tokens } tokens at once
wizard-fits-country = made by { $maker }, { $country }
wizard-fits-other = as you asked: { $condition }
wizard-liked-task = its named strengths include { $task }
wizard-liked-range = the top of its maker's range
wizard-liked-quick = answers quickly even without a graphics card
wizard-liked-agrees = signs the agreement that the GDPR asks for (DPA)
wizard-liked-portable = open weights: you can take it to another company or home
wizard-liked-chinese = made in China, Chinese first
wizard-liked-context = holds { $tokens } tokens of instructions and documents
wizard-liked-cheapest = the cheapest that fits, outdated ones aside: { $price } per 1M tokens
wizard-liked-cheap = costs little: { $price } per 1M tokens

# What speaks against a model
wizard-against-limited = its service has limits { $where }
wizard-against-limited-but = { $what }; without them: { $name }
wizard-against-russian = it understands Russian, but its maker promises no quality
wizard-against-languages = its maker counts { $count } languages without naming them; not confirmed: { $names }
wizard-against-languages-brief = not confirmed: { $names }
wizard-against-languages-unlisted = its maker does not list its languages; not confirmed: { $names }
wizard-against-licence = its licence, { $licence }, sets conditions for commercial use
wizard-against-rising = its price rises on { $date }: the price here is the new one
wizard-against-leaving = its maker is phasing it out
wizard-against-leaving-on = its maker switches it off: { $date }
wizard-against-replaced = a newer model has replaced it
wizard-against-replaced-by = { $name } has replaced it
wizard-against-no-promise = its terms do not promise to keep your data out of training
wizard-against-promise-unknown = whether it trains on your data is unknown
wizard-against-data-elsewhere = its service does not process data { $where }
wizard-against-business-untold = whether its free plan may be used for business is not known to me: read its terms
wizard-against-free-trains = models are trained on what you send for free, unless you can switch that off
wizard-against-free-limits = free access has limits of its own
wizard-against-free-limits-volume = free access has limits: whether { $tokens } tokens a month fit in them is unknown
wizard-against-paid-plan = the free plan of { $app } does not have it, only other models
wizard-against-switch-off = training on what you write is on in { $app } until you switch it off in its settings
wizard-against-switch-off-plan = training on what you write is on in { $app } until you switch it off in its settings; the plan { $plan }, { $price } a month, never trains, though whether it has this model is unknown
wizard-against-switch-off-brief = training is on until you switch it off
wizard-against-data-by-home = that data stay { $where } is nowhere said of { $app }: its maker is merely at home there
wizard-against-data-by-home-brief = where the app keeps data is stated nowhere
wizard-against-data-by-home-api = that data stay { $where } is promised of the API alone, not of { $app }
wizard-against-short = it holds { $tokens } tokens at once: little for long documents
wizard-against-video-of-api = its API takes video; whether { $app } does is not known to me
wizard-against-talk-only = in the app { $app } you can talk to it; whether it listens to recordings is unknown
wizard-against-app-context = { $tokens } tokens are what the API holds; how many the app { $app } does is unknown
wizard-against-app-context-brief = whether the app holds that much is unknown
wizard-against-for-teams = { $plan } is sold to firms: { $people } people or more, which the price is for
wizard-against-free-only = it keeps your limit by free access alone; paid, it costs { $price } per 1M tokens
wizard-against-app-trains = models are trained on what you write in { $app }, paid or not, unless you switch that off
wizard-against-dearer = { $count ->
    [one] { $times } time
   *[other] { $times } times
} the price of { $name }
wizard-against-larger = { $count ->
    [one] { $times } time
   *[other] { $times } times
} the memory of { $name }: { $memory } GB against { $least }
wizard-against-long-context = { $memory } GB are enough for a short context; what { $tokens } tokens take is unknown
wizard-against-much-context = { $tokens } tokens of context take { $cache } of its { $memory } GB, more than the weights
wizard-against-tight-long = takes { $memory } of the { $limit } GB there are for it with { $tokens } tokens: little room for more
wizard-against-tight = takes { $memory } of the { $limit } GB there are for it: little room for a long context
wizard-against-full = { $tokens } tokens of context would take it to { $memory } GB, more than your { $limit }
wizard-against-slow = without a graphics card it answers slowly
wizard-against-closed = it is closed: you cannot take it with you
wizard-against-restricted = the licence of its weights has limits
wizard-against-self-run = you have to run and maintain it yourselves
wizard-against-behind = { $points } points of 100 behind { $name } in { $task }
wizard-against-behind-estimated = by an estimate, { $points } points of 100 behind { $name } in { $task }
wizard-against-no-plan = { $points } points of 100 behind { $name } in { $task }, but no plan of { $app } is known to have that one
wizard-against-no-plan-estimated = by an estimate, { $points } points of 100 behind { $name } in { $task }, but no plan of { $app } is known to have that one
wizard-against-tested-elsewhere = no test of { $task } itself is known: its tests are of other tasks
wizard-against-base = it is built on { $base } by { $maker }, { $country }
wizard-against-untested = no test of it is known: how good it is in { $task } is an estimate
wizard-against-strongest = { $points } points of 100 behind { $name } in { $task }
wizard-against-strongest-estimated = by an estimate, { $points } points of 100 behind { $name } in { $task }
wizard-against-lacks = , which does not meet “{ $wish }”
wizard-against-lacks-unknown = , of which “{ $wish }” is unknown
wizard-against-lacks-tuned = , which takes about { $memory } GB to fine-tune
wizard-against-lacks-something = , which does not meet every condition
wizard-against-slower = slower: each token takes { $count ->
   *[other] { $times } times
} as many parameters as in { $name }
wizard-against-weak = models of this size err often
wizard-against-weak-slow = models of this size err often, and without a graphics card they answer slowly
wizard-against-room = { $points } points of 100 behind { $name } in { $task }, which takes { $memory } GB
wizard-against-room-estimated = by an estimate, { $points } points of 100 behind { $name } in { $task }, which takes { $memory } GB
wizard-against-unpriced = nobody has recorded what it costs
wizard-against-plan-untold = which plan of { $app } has it is unknown
wizard-against-unrated = how good it is in { $task } is unknown: there are no tests to tell by
wizard-against-old = its knowledge ends in { $date }

# How a model breaks a condition
wizard-breaks-memory = takes about { $memory } GB; you have { $wish }
wizard-breaks-memory-tuned = fine-tuning takes about { $memory } GB, by QLoRA at 8 bits; you have { $limit } GB
wizard-breaks-memory-said = takes about { $memory } GB, you have { $limit }
wizard-breaks-memory-assumed = takes about { $memory } GB; you did not name your hardware, so I assumed { $wish }
wizard-breaks-memory-assumed-long = takes about { $memory } GB, { $weights } for the weights and { $cache } for { $tokens } tokens; you did not name your hardware, so I assumed { $wish }
wizard-breaks-memory-long = takes about { $memory } GB, { $weights } for the weights and { $cache } for { $tokens } tokens; you have { $wish }
wizard-breaks-memory-said-long = takes about { $memory } GB, { $weights } for the weights and { $cache } for { $tokens } tokens; you have { $limit }
wizard-breaks-price = { $price } per 1M tokens against your limit of { $limit }
wizard-breaks-month = about { $price } { $span ->
    [once] in all
   *[other] a month
} for { $tokens } tokens, against your limit of { $limit }
wizard-breaks-plan = { $plan } costs { $price } a month against your limit of { $limit }
wizard-breaks-context = holds { $tokens } tokens at once, you need { $limit }
wizard-breaks-served = its service is not offered { $where }
wizard-breaks-licence = its licence gives no rights { $where }
wizard-breaks-data = its service does not keep data { $where }
wizard-breaks-promise = its terms do not promise: { $promise }
wizard-breaks-licence-asked = its licence is { $licence }; you asked for: { $condition }
wizard-breaks-data-out = its service keeps data only in: { $places }
wizard-breaks-hipaa = { $provider } signs no BAA for HIPAA
wizard-breaks-dpa = { $provider } offers no agreement on personal data (DPA)
wizard-breaks-sla = { $provider } promises no uptime (SLA)
wizard-breaks-web_search = { $provider } has no web search for it
wizard-breaks-sla-own = on your own machines nobody promises you an uptime
wizard-breaks-web_search-own = on your own machines it does not search the web by itself
wizard-breaks-way-own = would have to run on your own machines
wizard-breaks-way-maker = is used through its maker's service, { $provider }
wizard-breaks-way-host = is used through another company, { $provider }
wizard-breaks-way-app = is used in the app { $provider }
wizard-breaks-free = has no free access
wizard-breaks-free-app = the API is not free: { $price } per 1M tokens; { $app } has a free plan, but which model answers by it is unknown
wizard-breaks-free-price = has no free access: { $price } per 1M tokens
wizard-breaks-currency = paid in { $currency }; you asked for: { $condition }
wizard-breaks-openness = { $value }; you want { $limit }
wizard-breaks-tunable = cannot be fine-tuned
wizard-breaks-business-free = its free plan is not for business
wizard-breaks-business = its licence forbids commercial use
wizard-breaks-russian = its Russian: { $value }
wizard-breaks-tools = does not call tools
wizard-breaks-inputs = takes { $value }, but not { $inputs }
wizard-breaks-value = { $value }; you asked for: { $condition }
wizard-breaks-base = is built on { $base } by { $maker }, { $country }; you asked for: { $condition }
wizard-breaks-other = does not meet: { $condition }

# What makes the difference
wizard-gap-standing-tested = { $task } { $own } points of 100 against { $main }
wizard-gap-standing-estimated = { $task } { $own } points of 100 against { $main }, by an estimate
wizard-gap-price = { $own } per 1M tokens against { $main }
wizard-gap-memory = { $own } GB against { $main }
wizard-gap-released = released { $own } against { $main }
wizard-gap-context_window = a window of { $own } tokens against { $main }
wizard-gap-openness = { $own } against { $main }
wizard-gap-task-named = { $task } as a named strength
wizard-gap-task = suitability for the task
wizard-gap-standing = capability
wizard-gap-range = its place in its maker's range
wizard-gap-recent = recency
wizard-gap-current = not being replaced by a newer one
wizard-gap-broad = number of named strengths
wizard-gap-cheap = price
wizard-gap-easy = less work of your own to run
wizard-gap-ready = how soon one can start in an app
wizard-gap-unpaid = access without a subscription
wizard-gap-light = memory
wizard-gap-quick = speed
wizard-gap-room = room for a context
wizard-gap-offered = availability in your country
wizard-gap-terms = promises about your data
wizard-gap-agrees = the agreement that the GDPR asks for
wizard-gap-rights = a licence without conditions for commercial use
wizard-gap-worldly = suitability for your language
wizard-gap-multilingual = the languages it has learned
wizard-gap-russian = Russian { $own } against { $main }
wizard-gap-chinese = Chinese
wizard-gap-portable = independence from one vendor
wizard-gap-context = context window
wizard-gap-tools = tool use
wizard-gap-reasoning = reasoning

# What is unknown
wizard-unknown-task = how good it is at this task
wizard-unknown-standing = its place in its maker's range
wizard-unknown-range = its place in its maker's range
wizard-unknown-recent = its release date
wizard-unknown-current = whether it has a successor
wizard-unknown-broad = what it is good at
wizard-unknown-cheap = its price
wizard-unknown-easy = ease of use
wizard-unknown-ready = whether it has an app
wizard-unknown-unpaid = whether it asks a subscription
wizard-unknown-quick = how fast it answers
wizard-unknown-light = how much memory it takes
wizard-unknown-room = how much memory it takes
wizard-unknown-offered = whether its service is offered in your country
wizard-unknown-terms = what its terms promise about your data
wizard-unknown-agrees = whether it signs the agreement that the GDPR asks for
wizard-unknown-rights = whether its licence sets conditions for commercial use
wizard-unknown-worldly = which languages it was made for
wizard-unknown-multilingual = which languages it has learned
wizard-unknown-russian = how good its Russian is
wizard-unknown-chinese = how good its Chinese is
wizard-unknown-portable = how open it is
wizard-unknown-context = how much text it takes at once
wizard-unknown-tools = whether it calls tools
wizard-unknown-reasoning = whether it reasons

# Why not
wizard-strongest-already = { $name } is already the most capable of those that fit your answers.
wizard-why-title = Why not { $name }?
wizard-why-plan = With { $plan } you would use { $name }.
wizard-why-plan-untold = Which models { $plan } has is not recorded, so I can't set it beside these.
wizard-why-main = { $name } is the one I recommend first.
wizard-why-cheaper = { $name } is recommended: as the cheaper choice.
wizard-why-cheapest = { $name } is recommended: as the cheapest that fits.
wizard-why-lighter = { $name } is recommended: as the lighter choice.
wizard-why-stronger = { $name } is recommended: as the stronger choice.
wizard-why-open = { $name } is recommended: as the open choice.
wizard-why-local = { $name } is recommended: as the open choice on your own hardware.
wizard-why-unlimited = { $name } is recommended: as the choice without limits in your country.
wizard-why-untrained = { $name } is recommended: as the choice that never trains on what you write.
wizard-why-at-home = { $name } is recommended: as the choice of a maker where you are.
wizard-why-elsewhere = { $name } is recommended: as the choice of another country.
wizard-why-other-maker = { $name } is recommended: as the choice of another maker.
wizard-why-another = { $name } is recommended: as another open choice.
wizard-why-conditions = { $name } is recommended: its weights can be had, under a licence with conditions.
wizard-why-preferred = { $name } is recommended: it has what you would prefer.
wizard-why-retired = { $name } was switched off by its maker and can no longer be recommended.
wizard-why-not_yet = { $name } has been announced but is not out yet.
wizard-why-no_llm = { $name } is not a language model that you can give a task.
wizard-why-base = { $name } is a base model: it is meant for fine-tuning, not for tasks as it is.
wizard-why-no_way = It is unknown how to use { $name }: there is neither a service nor weights to download.
wizard-why-signpost = This choice is about models that answer in text, and { $name } is none.
wizard-why-broken = { $name } does not meet your conditions:
wizard-why-assumed = { $name } is left out only by what I had to assume:
wizard-why-unknown = { $name } may suit you, but this is unknown of it, and a must:
wizard-why-ways = I know no way to use { $name } that meets every condition:
wizard-why-by-maker = Its maker { $maker }: { $what }
wizard-why-by-host = Through { $host }, unknown: { $what }
wizard-why-check-cache = how much memory { $tokens } tokens of context take
wizard-why-not-known = Not known either: { $what }
wizard-why-check-free = no free access is known
wizard-why-behind = { $name } meets every condition but ranks lower: number { $rank } of the { $count } that do.
wizard-why-behind-untold = Whether { $app } has { $name } in any plan is unknown. It meets all the other conditions but ranks lower: number { $rank } of { $count }.
wizard-why-worse = Behind { $main }: { $what }
wizard-why-better = Ahead of { $main }: { $what }
wizard-why-equal = In all that you asked for it is as good as { $main }: either would do.
wizard-why-which = Which model do you mean?
wizard-why-first = Go through the guided choice first, then you can ask “why not …”: /choose.
wizard-instead-heir-picked = Its successor is what I recommend: { $name }.
wizard-instead-heir-fits = Its successor { $name } meets your conditions.
wizard-instead-same-maker = By the same maker I recommend { $name }.
wizard-instead-same-maker-fits = By the same maker { $name } meets your conditions, but I do not recommend it first.
wizard-instead-nearest = Of what fits well { $name } is the most like it: in { $task } { $own } points of 100 against { $its }.
wizard-instead-main = What fits best: { $name }.

# Nothing fits
wizard-nothing = Nothing fits
wizard-nothing-one = All your other conditions together leave { $count ->
    [one] { $count } model
   *[other] { $count } models
}; “{ $wishes }” rules out every one of them.
wizard-nothing-several = No model meets all but one of your conditions. Without “{ $wishes }” there would be { $count ->
    [one] { $count } model
   *[other] { $count } models
}.
wizard-nothing-relax = What you could give up:
wizard-nothing-none = There is nothing to give up either: the catalogue has no such model.
wizard-relax-line = without “{ $wishes }”: { $count ->
    [one] { $count } model
   *[other] { $count } models
}
wizard-relax-cheap = without “{ $wishes }”, but as cheap as can be: { $count ->
    [one] { $count } model
   *[other] { $count } models
}
wizard-shorter-line = { $tokens } tokens of context instead of “{ $wishes }”: { $count ->
    [one] { $count } model
   *[other] { $count } models
}
wizard-shorter = Context: { $tokens } tokens
wizard-relax-such = , first { $name } ({ $reason })
wizard-relax-api = , first { $name } through its API
wizard-relax-unknown = , first { $name } (unknown of it)
wizard-relax = Without: { $wishes }
