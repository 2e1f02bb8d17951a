"""The pages of the guided choice."""
