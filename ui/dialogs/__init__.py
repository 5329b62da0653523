"""One dialog a command."""
