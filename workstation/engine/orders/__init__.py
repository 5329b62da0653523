"""Close-out orders in the engine: accepted from a command, sent once, followed to their end."""
