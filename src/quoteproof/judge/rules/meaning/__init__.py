"""Words that carry the meaning of a clause."""
