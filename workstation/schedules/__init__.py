"""When calls are closed by themselves: schedules, the house's automatic rules, and every reason not to fire."""
