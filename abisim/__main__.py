"""Where the command starts: an interruption is one line from the first import on."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line.  Exit status 130 when it is interrupted while it starts."""
    try:
        from abisim.cli import main as command

        command(prog_name="abisim")
    except KeyboardInterrupt:
        print("abisim: interrupted", file=sys.stderr)
        sys.exit(130)


if __name__ == "__main__":
    main()
