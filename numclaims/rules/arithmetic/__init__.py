"""Rules on sums and parts."""
