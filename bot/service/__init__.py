"""What adapters use beside the core: an inbox, a key-value store, signs of health, a back-off."""
