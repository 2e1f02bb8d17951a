"""How capable models are, by measured scores and by estimate."""
