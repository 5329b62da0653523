"""Live tables painted straight from columns."""
