"""English notation."""
