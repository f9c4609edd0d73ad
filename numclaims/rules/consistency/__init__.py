"""Rules on what a text states more than once."""
