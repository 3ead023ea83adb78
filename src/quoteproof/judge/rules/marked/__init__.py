"""Editing that is marked as such: ellipses, brackets, [sic], calls of notes."""
