"""One view a tab."""
