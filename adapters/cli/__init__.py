"""The terminal: chat, one-shot answers, JSON lines, and the composition root."""
