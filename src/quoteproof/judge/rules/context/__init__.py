"""Facts about the pair: who says it, where and when it stands."""
