"""What platforms and commands need beside the core, as protocols: a store, an inbox, health, a back-off."""
