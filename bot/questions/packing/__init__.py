"""Questions as short texts that buttons carry."""
