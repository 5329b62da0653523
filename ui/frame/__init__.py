"""Parts that every view is framed with: tabs, headline figures, the filter line, the action bar, labels."""
