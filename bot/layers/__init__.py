"""What other catalogues say of models: it fills what our own files leave unknown, and changes nothing in them."""
