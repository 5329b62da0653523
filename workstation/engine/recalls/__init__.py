"""Recalls in the engine: judged, kept, spoken about, and closed by the house's rule."""
