"""What a number means: no text, no language, no input or output."""
