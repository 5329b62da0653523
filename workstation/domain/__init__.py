"""What we talk about: ids, enums, roles and failures, in plain Python."""
