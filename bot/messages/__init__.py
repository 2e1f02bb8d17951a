"""Messages in Fluent: reading their files, keeping what was read, filling their placeholders."""
