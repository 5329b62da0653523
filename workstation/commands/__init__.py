"""What a desk asks the engine to do: frozen, imperative, validated before it is sent, grouped by subject."""
