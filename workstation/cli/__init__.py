"""marginctl, the desk without a screen: one file a command."""
