"""Rules: from a link to a judgement, by arithmetic alone."""
