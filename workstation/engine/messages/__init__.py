"""Messages in the engine: queued by what happens and by people, sent once, followed to their end."""
