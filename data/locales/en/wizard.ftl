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

wizard-privacy = Are there rules for your data?
wizard-privacy-name = Data
wizard-privacy-why = What you send to a service is in its owner's hands. A law or a contract may limit that.
wizard-privacy-local = Nothing leaves our own network
wizard-privacy-data_ru = Data stay in Russia (152-FZ)
wizard-privacy-data_eu = Data stay in the EU (GDPR)
wizard-privacy-no_training = No training on our data
wizard-privacy-audited = Audited: SOC 2 or ISO 27001
wizard-privacy-local-wish = own hardware only
wizard-privacy-data_ru-wish = data in Russia
wizard-privacy-data_eu-wish = data in the EU
wizard-privacy-no_training-wish = no training on data
wizard-privacy-audited-wish = an audit

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
wizard-hardware-gpu_48 = Cards with { $memory } GB together
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
wizard-hardware-gpu_48-wish = { $memory } GB of cards
wizard-hardware-gpu_big-wish = an accelerator with { $memory } GB
wizard-hardware-gpu_two-wish = { $memory } GB of accelerators
wizard-hardware-half-wish = { $memory } GB of accelerators
wizard-hardware-server-wish = a server with { $memory } GB

wizard-budget = How much may a service cost?
wizard-budget-name = Budget
wizard-budget-why = A million tokens are a few thick books. Prices differ a hundredfold; here three parts are input, one part output.
wizard-budget-free = Nothing
wizard-budget-low = Up to ${ $usd } (or { $rub } ₽) per 1M tokens
wizard-budget-mid = Up to ${ $usd } (or { $rub } ₽) per 1M tokens
wizard-budget-any = Never mind the price, I want the best
wizard-budget-free-wish = free access
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
wizard-context-long = A report or a book: { $tokens } tokens
wizard-context-huge = An archive, a code base: { $tokens } tokens
wizard-context-long-wish = { $tokens } tokens at once
wizard-context-huge-wish = { $tokens } tokens at once

wizard-language = Which language will you work in?
wizard-language-name = Language
wizard-language-why = Models do not write Russian or Chinese equally well.
wizard-language-ru = Good Russian
wizard-language-en = English
wizard-language-zh = Good Chinese
wizard-language-many = Several languages
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

wizard-lockin = Does depending on one vendor worry you?
wizard-lockin-name = Dependence
wizard-lockin-why = A closed model can be switched off or become more expensive; an open one you can take with you.
wizard-lockin-fine = No
wizard-lockin-avoid = Free to leave the vendor

wizard-musts = What else is a must?
wizard-musts-why = Everything ticked is kept strictly: a model that lacks it, or of which it is unknown, is left out.

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
wizard-progress = Question { $number } of at most { $most }
wizard-several = You can pick several.
wizard-resumed = Continuing where you left off.
wizard-cancelled = Stopped; your answers are erased.
wizard-stale = This button belongs to an earlier step and changed nothing. You are here now:
wizard-gone = This choice is over or too old. You can start a new one.
wizard-foreign = This choice belongs to somebody else. You can start your own.
wizard-answer = { $question }: { $answer }
wizard-month-limit = at most { $price } a month at { $tokens } tokens
wizard-fits = { $count ->
    [one] Fits so far: { $count } model — { $names }.
   *[other] Fits so far: { $count } models, first { $names }.
}
wizard-taken-back = Taken back, because it contradicts this: { $answers }
wizard-unkept = I cannot take into account: { $what }
wizard-hint = I didn't understand that as an answer. Press a button or answer in words, such as “{ $example }”, “skip” or “back”.
wizard-your-answers = Your answers

# The result
wizard-result = What suits you
wizard-role-main = Best for you: { $name }
wizard-role-cheaper = Cheaper: { $name }
wizard-role-lighter = Lighter: { $name }
wizard-role-open = Open: { $name }
wizard-role-local = Open, on your own hardware: { $name }
wizard-role-another = Another open one: { $name }
wizard-way-maker = How: its maker's service, { $provider }.
wizard-way-host = How: the service { $provider }, which hosts models of several makers.
wizard-way-own = How: on your own hardware, with about { $memory } GB of memory.
wizard-way-own-size = How: on your own hardware, in its size of { $size } parameters, with about { $memory } GB of memory.
wizard-way-own-unknown = How: on your own hardware; how much memory it takes is unknown.
wizard-price = Price: { $price } per 1M tokens.
wizard-price-free = Price: there is free access, usually with limits.
wizard-price-own = Price: free, apart from hardware and electricity.
wizard-price-unknown = Price: unknown.
wizard-month = At your volume, about { $price } a month.
wizard-met-all = Meets all your answers.
wizard-met = Meets: { $answers }
wizard-missed = Meets poorly: { $answers }
wizard-weak = Weakest point: { $what }
wizard-weak-none = No weak point among your wishes.
wizard-unknown = Unknown: { $what }
wizard-caveat = Check: { $what }
wizard-caveat-limited = the service is limited in your country
wizard-caveat-licence = the conditions of the licence { $licence }
wizard-caveat-trains-yes = the free plan trains on what you send
wizard-caveat-trains-opt_out = the free plan trains on what you send until you switch that off
wizard-caveat-leaving = its maker is phasing it out
wizard-no-cheaper = Nothing that suits you nearly as well is clearly cheaper.
wizard-no-lighter = Nothing that suits you nearly as well takes clearly less memory.
wizard-no-cheaper-unknown = There is no price to compare with: that of { $name } is unknown.
wizard-no-open = No open or local model meets your answers.
wizard-no-open-left = No other open model meets your answers.
wizard-no-open-near = The other open models that meet your answers are far weaker or outdated.
wizard-note-price = Prices count three parts of input to one of output, at the dearest hours.
wizard-note-memory = Memory is an estimate for 4-bit weights.
wizard-try = Before you decide, give the models some of your own tasks: no description or test replaces that.

# Weak points
wizard-weak-task = this task is not named among its strengths
wizard-weak-standing = others that suit you are more capable
wizard-weak-recent = its age (released: { $date })
wizard-weak-current = a newer model has replaced it
wizard-weak-leaving = its maker is phasing it out
wizard-weak-broad = it is made for few tasks
wizard-weak-cheap = its price: { $price } per 1M tokens
wizard-weak-easy = you have to run and maintain it yourselves
wizard-weak-easy-host = it runs at another provider, not at its maker
wizard-weak-light = it takes a lot of memory: about { $memory } GB
wizard-weak-offered = its service is limited in your country
wizard-weak-offered-own = its maker is not known to serve your country without limits
wizard-weak-terms = its terms promise little about your data
wizard-weak-worldly = it was made mainly for Russian
wizard-weak-russian = Russian is not its main language
wizard-weak-chinese = it was not made for Chinese
wizard-weak-portable = it is closed: you cannot take it with you
wizard-weak-portable-limits = the licence of its weights has limits
wizard-weak-context = its context window is not among the largest: { $tokens } tokens
wizard-weak-tools = it does not call tools
wizard-weak-reasoning = it does not reason before it answers

# What makes the difference
wizard-plus-task = suitability for the task
wizard-plus-standing = capability
wizard-plus-recent = recency
wizard-plus-current = being the latest of its line
wizard-plus-broad = range of tasks
wizard-plus-cheap = price
wizard-plus-easy = ease of use
wizard-plus-light = memory
wizard-plus-offered = availability in your country
wizard-plus-terms = promises about your data
wizard-plus-worldly = suitability for your language
wizard-plus-russian = Russian
wizard-plus-chinese = Chinese
wizard-plus-portable = independence from one vendor
wizard-plus-context = context window
wizard-plus-tools = tool use
wizard-plus-reasoning = reasoning

# What is unknown
wizard-unknown-task = how good it is at this task
wizard-unknown-standing = its place in its maker's range
wizard-unknown-recent = its release date
wizard-unknown-current = whether it has a successor
wizard-unknown-broad = what it is good at
wizard-unknown-cheap = its price
wizard-unknown-easy = ease of use
wizard-unknown-light = how much memory it takes
wizard-unknown-offered = whether its service is offered in your country
wizard-unknown-terms = what its terms promise about your data
wizard-unknown-worldly = which languages it was made for
wizard-unknown-russian = how good its Russian is
wizard-unknown-chinese = how good its Chinese is
wizard-unknown-portable = how open it is
wizard-unknown-context = its context window
wizard-unknown-tools = whether it calls tools
wizard-unknown-reasoning = whether it reasons

# Why not
wizard-why-title = Why not { $name }?
wizard-why-main = { $name } is the one I recommend first.
wizard-why-cheaper = { $name } is recommended: as the cheaper choice.
wizard-why-open = { $name } is recommended: as the open choice.
wizard-why-retired = { $name } was switched off by its maker and can no longer be recommended.
wizard-why-not_yet = { $name } has been announced but is not out yet.
wizard-why-no_llm = { $name } is not a language model that you can give a task.
wizard-why-base = { $name } is a base model: it is meant for fine-tuning, not for tasks as it is.
wizard-why-no_way = It is unknown how to use this model: there is neither a service nor weights to download.
wizard-why-broken = { $name } does not meet your conditions:
wizard-why-unknown = { $name } may suit you, but that is unknown, and the condition is a must:
wizard-why-behind = { $name } meets every condition but ranks lower: number { $rank } among those that do.
wizard-why-worse = Weaker than { $main }: { $what }
wizard-why-better = Stronger than { $main }: { $what }
wizard-why-line = { $answer }: { $reason }
wizard-why-check = no data, please check
wizard-why-check-free = no free access is known
wizard-why-which = Which model do you mean? Write: why not NAME.
wizard-why-first = Go through the guided choice first, then you can ask “why not …”: /choose.
wizard-broken-inputs = it does not take such input
wizard-broken-input_one_of = it does not take such input
wizard-broken-context = its window is smaller: { $tokens } tokens
wizard-broken-country = its service is not offered there
wizard-broken-country-licence = its licence gives no rights there
wizard-broken-data_in = its service does not keep data there
wizard-broken-assurance_one_of = its terms make no such promise
wizard-broken-ways = it cannot be used that way
wizard-broken-memory_gb = it takes about { $memory } GB
wizard-broken-price = it costs more: { $price }
wizard-broken-free = there is no free access
wizard-broken-openness = it is not open enough
wizard-broken-tunable = it cannot be fine-tuned
wizard-broken-business = its licence does not allow that
wizard-broken-russian = its Russian is poor
wizard-broken-tool_use = it does not call tools
wizard-broken-other = it does not meet that

# Nothing fits
wizard-nothing = Nothing fits
wizard-nothing-text = No model that I know meets all your conditions at once, and I will not recommend one that does not.
wizard-nothing-relax = What you could give up:
wizard-nothing-none = There is nothing to give up either: the catalogue has no such model.
wizard-relax-line = without “{ $wishes }”: { $count ->
    [one] { $count } model
   *[other] { $count } models
}
wizard-relax = Without: { $wishes }
