# What the catalogue has no facts for.
decline-speed = I have no figures of speed.
decline-speed-why = Tokens per second depend on the provider, the hour and the length of the text, and change every day. Small models usually answer sooner, but that is a rule of thumb, no measurement.
decline-uptime = I do not know what is down or how reliable a service is.
decline-uptime-why = The catalogue is no monitor: it is brought up to date at intervals. The maker's status page shows the present state.
decline-hallucination = I have no figures of how often a model makes things up.
decline-hallucination-why = Tests differ so much that their numbers cannot be set side by side. Every model invents at times: check what matters.
decline-subscription = I have no prices of subscriptions.
decline-subscription-why = The catalogue holds the prices of APIs, per million tokens. What a plan for people costs and contains is on the maker's site.
decline-smartest = There is no single smartest model, and I do not rank them so.
decline-smartest-why = Tests measure different things and their makers pick them. A model's card shows scores with date and who measured; for a task of yours I can help to choose.
decline-energy = I have no figures of the energy or water that models take.
decline-energy-why = Hardly any maker publishes them by model, and estimates by others differ many times over. A smaller model takes less to run.
decline-popularity = I do not know how many people use a model.
decline-popularity-why = Makers seldom publish such numbers, and count differently when they do.
decline-opinion = The catalogue cannot answer this: it holds facts of models, no opinions or forecasts.
decline-opinion-why = I know what models are, cost and can do, each fact with its source.
decline-nearest = The nearest that I have: { $facts }.
