"""The questions ``marginctl doctor`` asks, by subject."""
