"""The one writer: the order of things, step by step."""
