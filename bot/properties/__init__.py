"""What can be said of a model, each property defined once."""
