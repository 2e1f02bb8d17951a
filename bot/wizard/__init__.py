"""The guided choice of a model: a pure function over a stored session."""
