"""One finder for each family of relations."""
