# What the bot says of itself on a platform's own pages.
inline-private = Open a chat with me
profile-description = A guide to large language models with a source for every fact: cards, comparisons, open or closed, and a guided choice.

    Type a model's name, or “A vs B”, or “help me choose”. In other chats, type my name and a model.
profile-short = Facts about large language models, each with its source: look up, compare, choose.
