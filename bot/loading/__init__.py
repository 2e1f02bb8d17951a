"""Reading the data folder and checking it: files, rules, the kept snapshot."""
