"""Rules on a text against what is known from elsewhere: reference values and sources."""
