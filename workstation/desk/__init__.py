"""The desk's side of the store: pull, keep, say what changed; no Qt."""
