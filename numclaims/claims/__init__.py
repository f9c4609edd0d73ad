"""From mention to claim: meaning, subject, dates."""
