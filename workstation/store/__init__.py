"""The only thing a desk talks to: SQLite or PostgreSQL, one writer, rows that carry a ``seq``, commands and watches."""
