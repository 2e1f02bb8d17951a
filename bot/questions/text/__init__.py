"""The words of a text: its tokens, names, numbers and concepts."""
