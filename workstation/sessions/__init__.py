"""Trading calendars and deadlines as plain datetimes; only ``published`` asks the calendar library."""
