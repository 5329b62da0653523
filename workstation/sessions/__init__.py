"""Trading calendars and deadlines as plain datetimes."""
