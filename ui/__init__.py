"""The screen: Qt shows what the desk knows and turns gestures into commands."""
