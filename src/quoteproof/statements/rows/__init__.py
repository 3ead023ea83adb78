"""Texts as rows of their sentences, as figures and reports both read them, and where the sources speak of the same thing.

row      a sentence: words and marks, and each number and date one piece with its value; `extent`: how far that reaches
page     a text: its rows, what its language says with figures, its own day
told     the figures of a row that can be looked up, and the words by which the same thing is known elsewhere
sought   the rows of the sources that speak of the same
"""
