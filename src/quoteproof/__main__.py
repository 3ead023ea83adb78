"""`python -m quoteproof` is the command, and so is `quoteproof`."""

import _signal as signal  # type: ignore[import-not-found]  # what `signal` stands on, which takes long to load itself


def main() -> None:
    """Run the command. While it is loaded ^C ends it without a word: there is nothing yet to put away."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from quoteproof.cli import main as run

    run()


if __name__ == "__main__":
    main()
