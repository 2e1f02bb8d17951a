"""Ids of concepts that several readers ask for: options of the guided choice, tasks, and what a condition is worth."""

ANSWER = "answer:"
"""What the meaning of words for an option begins with; its question and its id follow, with a point between."""
IN_APPLICATION = f"{ANSWER}skill.none"
BY_API = f"{ANSWER}skill.api"
RUN_BY_ONESELF = f"{ANSWER}skill.run"
ON_LAPTOP = f"{ANSWER}hardware.laptop"
IN_CLOUD = f"{ANSWER}hardware.cloud"
AT_HOME = "at_home"
OWN_MACHINES = frozenset({AT_HOME, RUN_BY_ONESELF})
"""Concepts of models that run on machines of one's own."""
FREE = frozenset({"free", f"{ANSWER}budget.free"})
"""Concepts of what costs nothing."""
CHAT = frozenset({"for_chat", f"{ANSWER}goal.chat"})
CODE = frozenset({"for_code", f"{ANSWER}goal.code"})
TRANSLATION = frozenset({"for_translation", f"{ANSWER}goal.translation"})
WRITING = frozenset({"for_writing", f"{ANSWER}goal.writing"})
NEGATION = "negation"
"""A word that says no of what follows."""
NO_TRAINING = "no_training"
"""The promise that nobody trains on what is sent."""
BY_VPN = "with_vpn"
"""Somebody gets round the limits of their country."""
UNMET = "unmet"
"""A wish that no fact of the catalogue can meet, which is told as not taken into account."""
VOICE_BOT = "voice_bot"
"""A bot that speaks, for which a model that writes is enough."""
