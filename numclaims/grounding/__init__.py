"""Holds the claims of a text against those of its sources: what each measures, how alike two are, what follows."""
