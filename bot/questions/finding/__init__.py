"""What the catalogue holds for a question: models, sums, events."""
