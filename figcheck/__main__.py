"""`python -m figcheck` is the command `figcheck`."""

import sys

from .cli.main import main

if __name__ == "__main__":
    sys.exit(main())
