"""From text to mentions: one pass over the sentences, syntax only."""
