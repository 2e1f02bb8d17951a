# Cards: what is said of models, families, labs and terms.
unknown = unknown
output-shares-window = shared with the input
undisclosed = not disclosed by the maker
yes = yes
no = no

mark-official = ✓
mark-independent = ◇
mark-estimate = ≈
mark-rumour = ⚠
mark-outdated = ⌛
status-official = official
status-independent = independent source
status-estimate = estimate
status-rumour = rumour
status-outdated = outdated
legend = Marks: { $marks }.
legend-numbers = The number in brackets is the source.
legend-item = { $mark } { $name }

sources = Sources
source-checked = read { $date }
source-says = { $title }: { $value }

kind-llm = language model
kind-encoder = text encoder, not a chat model
kind-video = video generator
kind-assistant = chat product
kind-project = project
kind-series = model generation

fact-maker = Maker
fact-model = Model
fact-family = Family
fact-kind = What it is
fact-released = Released
fact-since = Since
fact-lifecycle = Status
fact-deprecated_on = Deprecated on
fact-retired_on = Retirement date
fact-leaves = Leaves on
fact-retired = Retired on
fact-openness = Openness
fact-licence = Licence
fact-weights = Weights
fact-parameters_total = Parameters
fact-parameters_active = Active parameters
fact-training_tokens = Trained on
fact-context_window = Context window
fact-output_limit = Output limit
fact-modalities_in = Input
fact-modalities_out = Output
fact-reasoning = Reasoning
fact-tool_use = Tool use
fact-knowledge_cutoff = Knowledge cutoff
fact-completion = Completes code in an editor
fact-fine_tuning = Fine-tuning service
fact-tier = Place in the range
fact-strengths = Good for
fact-russian = Russian
fact-languages = Languages
languages-count = { $least ->
    [true] at least { $count ->
        [one] one language
       *[other] { $count } languages
    }
   *[other] { $count ->
        [one] one language
       *[other] { $count } languages
    }
}
languages-some = { $least ->
    [true] at least { $count }, among them { $names }
   *[other] { $count }, among them { $names }
}
fact-price = Price per 1M tokens
fact-price-past = Price before
fact-price-input = Input, per 1M
fact-price-output = Output, per 1M

lifecycle-announced = announced, not out yet
lifecycle-active = available
lifecycle-deprecated = deprecated, to be retired
lifecycle-retired = retired by its maker

openness-internal = inside the company only
openness-api = API only
openness-restricted_weights = open weights with restrictions
openness-free_weights = free open weights
openness-open_source = open source: weights, code, data
openness-program-api = closed service
openness-program-open_source = open source code

modality-text = text
modality-image = images
modality-audio = audio
modality-video = video
modality-pdf = PDF

tier-flagship = flagship
tier-workhorse = workhorse
tier-small = small and fast

task-chat = chat
task-writing = writing
task-code = code
task-analysis = analysis
task-support = customer support
task-agents = agents
task-translation = translation
task-research = research
task-vision = vision

russian-native = made for Russian
russian-supported = well supported
russian-partial = understood, no guarantees
russian-poor = poor

parameters-active = { $total }, of which { $active } active per token
price-in-out = { $input } in / { $output } out
price-in-only = { $input } in
price-out-only = { $output } out
price-at = { $price } ({ $provider })
price-cached = cached input { $price }
price-step = over { $tokens }: { $price }
price-from = from { $date }: { $price }
price-until = { $price }, until { $date }
price-peak = on weekdays { $hours } UTC: { $price }
price-free = free
price-self-host = on your own hardware
offers-more = Other prices, per 1M tokens
offer-past = { $seller }, before
benchmarks = Benchmarks
benchmark-test = { $test } ({ $variant })
benchmark-by = run by { $by }, { $date }
benchmark-by-read = run by { $by }, as of { $date }
benchmark-of = { $test } of { $name }: { $score }
benchmark-all = Scores in { $test } and similar tests: { $count }, highest first
benchmark-caution = Compare scores only within one test, one version and one tester.

unit-index = (index)
unit-score = (points)

family-special = What is special about it
family-good = Good at
family-poor = Weak at
family-used = Where it is used
family-origin = Where it came from
family-outcome = What happened next
family-flagship = Flagship now
family-newest = Newest
family-first = Earliest in the catalogue
family-count = Models in the catalogue
family-predecessors = Grew out of
family-models = Models: { $name }
family-page = Newest first, page { $page } of { $pages }.
family-model-line = { $date }, { $openness }
families-title = Model families
family-line = { $model }, { $date }
lab-families = Families
lab-country = Country
lab-served = Where its service is offered
region-ru = Russia
region-eu = the EU
region-us = the US
region-cn = China
region-other = other countries
availability-yes = yes
availability-limited = with restrictions
availability-no = no

claims-title = { $name }: myths and facts
claims-intro = Claims from a popular overview of early 2024, checked against reliable sources.
claims-none = No claims about { $name } have been checked.
claim-said = Claim:
claim-true = In fact:
verdict-confirmed = ✓ confirmed
verdict-imprecise = ≈ imprecise
verdict-outdated = ⌛ outdated
verdict-wrong = ✗ wrong
verdict-rumour = ⚠ rumour
verdict-opinion = “ opinion

terms-title = Glossary
terms-intro = Pick a word or ask like this: /term token. Page { $page } of { $pages }.

choice-compare = Compare with…
choice-openness = How open is it?
choice-family = Family: { $name }
choice-members = All models ({ $count })
choice-claims = Myths and facts
choice-successor = Newer: { $name }
choice-weights = Weights
choice-copy-id = Copy the API id
choice-site = Site
choice-choose = Help me choose
choice-families = All families
choice-terms = Glossary
choice-next = Next ›
choice-previous = ‹ Back

# First messages, which say in a few lines what people choose by.
model-unchecked = Listed in other catalogues only; we have not checked what they say.
first-title = { $name } · { $state } { $mark }
state-announced = announced, not out yet
state-deprecated = to be switched off
state-deprecated-on = leaves on { $date }
state-retired = switched off
state-retired-on = switched off { $date }
first-price = Price
first-price-in-out = In/out per 1M
first-prices = { $input } / { $output }
first-context_window = Context window
first-memory = Memory
first-strengths = Good for
first-released-by = { $date }, { $maker }
lab-from = Makes language models. Country: { $country }.
openness-and-others = { $names } and { $count } more
licence-conditions-short = Conditions
choice-all-facts = All facts
choice-similar = Similar
choice-story = The whole story
choice-in-full = In full
choice-brief = In brief

# How capable a model is
standing-measured = Standing in { $task }, measured: { $tests }.
standing-partly = Standing in { $task }, from few tests: { $tests }.
standing-elsewhere = Standing in { $task }, judged by other tests: { $tests }.
standing-estimate = Standing in { $task }: an estimate, no test of it is known.
standing-points-measured = { $task }: { $points } of 100 by tests: { $tests }
standing-points-partly = { $task }: { $points } of 100 by few tests: { $tests }
standing-points-elsewhere = { $task }: { $points } of 100, by tests of other tasks: { $tests }
standing-points-estimate = { $task }: about { $points } of 100, no tests known
standing-general = general
standing-compared = Standing in { $task }, of 100: { $models }.
standing-of-tested = { $name } — { $points } ({ $tests })
standing-of-estimate = { $name } — { $points } (an estimate without tests)
standing-of-other = { $name } — { $points } (no test of it; elsewhere { $tests })
standing-low = under { $points }
standing-listed = { $points } of 100 · { $tests }
standing-guessed = { $points } of 100, an estimate
standing-points = Standing in { $task } by tests; an estimate goes by date and price or size.
standing-test = { $test } { $score } ({ $by }, { $date })
standing-test-read = { $test } { $score } ({ $by }, as of { $date })
