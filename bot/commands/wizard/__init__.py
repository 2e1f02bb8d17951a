"""The guided choice: what is pressed, typed and asked in it."""
