"""The entry: runs the command line and turns every error into one sentence and exit code 2.

Little is imported here, so that `figcheck --version` answers at once.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from .. import __version__
from ..errors import FigcheckError

CLEAN, FAILED, INTERRUPTED = 0, 2, 130
# what is loaded stays until the end: to look for garbage among it every 700 objects costs a twentieth of a start
_OBJECTS_BETWEEN_COLLECTIONS = 50_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code: 0 clean, 1 findings, 2 could not check."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given in (["--version"], ["-V"]):
        print(f"figcheck {__version__}")
        return CLEAN
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    # called with a stream closed (`>&-`): who does so asks for the exit code alone
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open until the end
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open until the end
    try:
        from .commands import dispatch

        return dispatch(given)
    except SystemExit as leaving:
        return int(leaving.code or CLEAN)
    except FigcheckError as error:
        return _failed(str(error))
    except BrokenPipeError:
        # the reader has gone; to write out the rest of the buffer at exit would only raise again
        _drop_the_rest()
        return FAILED
    except OSError as error:
        if error.filename is None:  # not of a file: a full disk behind the standard output
            _drop_the_rest()
        where = error.filename or "the standard output"
        return _failed(f"{where}: {error.strerror or error}; the rest was not checked")
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last line: a user gets a sentence, never a traceback
        return _failed(
            f"an error inside figcheck ({type(error).__name__}: {error}); the rest was not checked. Please report it."
        )


def _drop_the_rest() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _failed(sentence: str) -> int:
    from .console import complain

    complain(sentence)
    return FAILED
