"""Characters, and the marks between words; these claim no words of a change."""
