"""What people watch, and what has changed of it since they were last told."""
