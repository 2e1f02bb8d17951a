"""Understanding questions in plain words."""
