"""The catalogue: what is known of models, families, labs and words."""
