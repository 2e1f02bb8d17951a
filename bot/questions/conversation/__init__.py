"""What is said after an answer."""
