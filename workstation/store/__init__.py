"""The one place desk and engine meet, in SQLite or PostgreSQL."""
