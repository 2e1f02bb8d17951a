"""What a wish for a model says, beside what questions say."""
