"""How the broker's facts arrive: one file a broker link."""
