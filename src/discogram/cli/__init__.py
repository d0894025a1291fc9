"""The same commands from a terminal."""


def main() -> None:
    """Run the command that was typed and leave with its exit code."""
    import sys
    from io import TextIOWrapper

    from discogram.cli.run import run

    if isinstance(sys.stdout, TextIOWrapper):  # a terminal that lacks a sign gets its number
        sys.stdout.reconfigure(errors="backslashreplace")
    raise SystemExit(run())
