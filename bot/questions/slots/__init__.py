"""What is read of a question: its slots, their filling, and the task that they make."""
