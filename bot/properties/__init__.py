"""The properties of models, each defined once."""
