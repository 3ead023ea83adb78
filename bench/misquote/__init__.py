"""The second generator: articles with quotations of known truth, written from how people misquote and not from the rules."""
