# Commands, greetings, errors and small talk.
command-model = look up a model, a family, a maker or a term
command-compare = set 2 to 6 models side by side
command-choose = find the model that suits you, question by question
command-openclosed = open or closed: what it means, and where a model stands
command-models = model families, newest first
command-term = explain a term
command-find = find the models that a text names
command-lang = change the language of the answers
command-settings = how I answer in this chat
command-forget = erase everything I keep about you
command-about = how fresh the data are and where they come from
command-start = say hello
command-help = this list
argument-model = NAME
argument-model_optional = [NAME]
argument-models = A vs B
argument-term = [WORD]
argument-language = [CODE]
argument-text = TEXT

start-title = LLM Zoo
start-text = I answer questions about large language models: what a model is, how models differ, which one to choose, whether it is really open. Every fact has a source, a date and a status. Just type a name, or try one of these:
start-text-commands = I answer questions about large language models: what a model is, how models differ, which one to choose, whether it is really open. Every fact has a source, a date and a status. Try one of these:
start-example-1 = claude opus
start-example-2 = gpt-4o vs gemini 2.5 pro
start-example-3 = is llama 3 open source?
start-example-4 = help me choose
start-command-1 = /model claude opus
start-command-2 = /compare gpt-4o, gemini 2.5 pro
start-command-3 = /openclosed llama 3
start-command-4 = /choose
help-title = What I can do
help-short = More on each: /help in private.
help-plain = Plain words work too: a name, “A vs B”, “how much does X cost?”, “is X open?”, “help me choose”.
help-plain-alone = In a direct message to me plain words work too: a model's name, “A vs B”, “how much does X cost?”, “is X open?”, “help me choose”.

lang-question = Which language should I answer in?
lang-set = I'll answer in English from now on.
lang-set-elsewhere = I'll answer you in English from now on, but not here: this chat has its own language.

forget-done = { $count ->
    [one] Done: I erased the one record about you.
   *[other] Done: I erased all { $count } records about you.
}
forget-nothing = I keep nothing about you.

about-title = About LLM Zoo
about-text = A guide to large language models, open and closed, with a source for every fact. Unknown is shown as unknown; rumours are marked as rumours.
about-data = Data checked until
about-models = Models
about-families = Families
about-terms = Terms
about-version = Version
about-sources = Most cited sources: { $sites }. Each card lists its own.
about-article = The guide began with an overview by Brain John Aboze in the Lakera blog and its Russian translation on Habr.
about-stored = I keep your language and settings, your answers in a guided choice and the conditions of lists behind buttons (30 days), what my last answer was about (half an hour), and what you watch. Your message is erased as soon as I answer it. /forget erases everything about you at once. The settings of a chat are kept with the chat.

find-title = { $count ->
    [one] One model is named
   *[other] { $count } models are named
}
find-nothing = I found no model from the catalogue in this text. Look one up by name: /model NAME.
choice-share = Show to everyone
choice-remove = Remove
remove-foreign = Only who asked can remove this answer.
remove-unknown = I cannot tell any more who asked for this answer. Those who manage the chat can delete it.
remove-failed = This answer cannot be removed any more. Those who manage the chat can delete it.
find-compare = Compare them

lookup-which = Which one do you mean?
lookup-unknown = I don't know this name:
lookup-not-understood = I don't understand the whole question:
lookup-named = It names:
lookup-no-name = I found no model or term from the catalogue in the question:
lookup-near = Did you mean one of these?
lookup-advice = Check the spelling, or look through the lists: /models for the families, /term for the glossary.
lookup-advice-question = Name a model, a maker or a term. If you don't know which model you need, let me help you choose: /choose.

product-unknown = Not in the catalogue yet:
product-kind = { $kind ->
    [guard] By its name, it is a model that checks whether contents are safe, not one to talk to.
    [reranking] By its name, it is a reranking model: it sorts what a search found.
    [embedding] By its name, it is an embedding model: it turns texts into numbers for search and does not talk.
    [ocr] By its name, it is a model that reads texts from pictures and scans.
    [transcription] By its name, it is a speech recognition model: it writes down what is said.
    [translation] By its name, it is a translation model.
    [music] By its name, it is a music or sound model.
    [speech] By its name, it is a text-to-speech model: it reads texts aloud.
    [video] By its name, it is a video model.
    [image] By its name, it is an image model.
    [voice] By its name, it is a voice model: it hears and speaks.
    [search] By its name, it is a product that searches the web, with prices and limits of its own.
    [tool] By its name, it is a program or service that uses models, not a model.
    [tuned] By its name, it is somebody's fine-tune of another model.
    [variant] By its name, it is a model of its own, though it is called like others.
   *[model] By its name, it is a language model of its own.
}
product-made-of = { $kind ->
    [tuned] By its name, it is a fine-tune: somebody trained { $base } further.
   *[variant] By its name, it is another version of { $base }, or was made from it. Its facts may differ.
}
product-foreign = By the form of an id, it is made or offered by { $maker }, of whom I have no model.
product-related = Related:

choice-plain = Show as plain text
choice-tables = Show as tables
choice-guide = Open and closed
choice-help = What can you do?
choice-card = Card
choice-licence = Licence text
choice-support = Support
choice-privacy = Privacy
choice-report = Report a mistake
choice-data-file = Data file

error-name-missing = Name a model after the command, like this: /model claude opus.
error-text-missing = Put a text after the command, like this: /find we moved from gpt-4o to claude opus.
latest-line = “{ $name }” today, { $day }: { $model }, the newest of its line.
latest-version = “{ $name }” today, { $day }: { $model }. The version is named; only its build changes.
left-aside = Left out: { $names }
talk-thanks = You're welcome! Ask about models any time.
talk-other = I answer questions about language models: prices, comparisons, what fits your computer. Type a name or ask.
error-too-many = Too many questions here at once. I'll answer again in a minute.
error-no-words = I can only read text. Type a model's name, or see what I can do: /help.
error-gone = This entry is no longer in the catalogue. Look it up by name: /model NAME.
error-not-a-term = That is a model, not a term. Ask: /model NAME, or see the glossary with /term.
error-not-a-model = Only models and families can be open or closed. Name one: /openclosed llama 3.
error-compare-missing = Name two to six models, like this: /compare gpt-4o vs claude opus.
error-lang-unknown = I don't speak that language. I know: { $known }. Example: /lang en.
error-command-unknown = There is no command /{ $name }. See the list with /help.
error-share-gone = This has changed since it was shown. Open it again, then share it.
error-button-old = This button is from an older version and no longer works. Start again with /help.
answer-below = Your answer took a moment: it is below, for everyone.
error-incident = Something broke on my side; nothing of yours is lost. Please try again. If it happens again, give the operator this code:

signposts-named = These are no text models, and I compare only those. What they are:
compare-word = You can compare text models; this is none:
compare-best-mark = ★
compare-add = Add a model
compare-even = On the known facts, none of them is ahead of the others.
compare-signpost = { $name } is no text model, so it is not compared with one.
compare-with-what = What should I compare { $names } with? Pick, or type: /compare A vs B.
compare-advice = Check the spelling, or pick the models with /models.
ahead-released = release date
ahead-openness = openness
ahead-context_window = context window
ahead-output_limit = output limit
ahead-modalities_in = kinds of input
ahead-modalities_out = kinds of output
ahead-reasoning = reasoning
ahead-tool_use = tool use
ahead-languages = the number of languages
ahead-knowledge_cutoff = fresh knowledge
ahead-price-input = input price
ahead-price-output = output price

suggest-compare = Compare: { $names }
suggest-context = context { $size }

country-us = United States
country-ru = Russia
country-cn = China
country-fr = France
country-ca = Canada
country-ae = United Arab Emirates
country-il = Israel
country-intl = international
country-de = Germany
country-kr = South Korea
country-gb = United Kingdom
country-jp = Japan
country-in = India
