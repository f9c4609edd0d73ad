"""Rules on units of measurement."""
