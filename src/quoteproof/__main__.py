"""`python -m quoteproof` is the command."""

from quoteproof.cli import main

if __name__ == "__main__":
    main()
