"""Rules on ranks: a place against the counts beside it."""
