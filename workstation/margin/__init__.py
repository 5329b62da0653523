"""Pure functions from the book's columns to an account's figures: no I/O, no clock."""
