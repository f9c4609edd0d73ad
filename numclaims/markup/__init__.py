"""Tells the prose of a document from its markup, and finds its tables."""
