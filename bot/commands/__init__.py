"""The commands: thin files, one for each, that read the arguments and call a view."""
