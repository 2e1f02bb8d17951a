"""Answers to questions, one file a kind."""
