"""Places of a wish: where a model is used, and where data are kept."""
