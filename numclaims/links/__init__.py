"""Links: typed relations between claims, found by the words around them."""
