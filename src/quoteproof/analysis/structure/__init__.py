"""What a page is made of besides words: whose turn it is to speak, and what stands there that nobody says.

The same for the text that is checked and for its sources.
"""
