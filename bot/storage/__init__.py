"""Where sessions and preferences outlive the process."""
