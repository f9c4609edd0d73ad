"""Rules on percentages: changes, points, shares and what cannot pass the whole."""
