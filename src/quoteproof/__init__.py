"""A text says that somebody said something. Did they?"""
