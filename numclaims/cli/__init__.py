"""The command line: reads files, calls the library, prints reports, chooses the exit status.

0: nothing contradicted. 1: something is. 2: a usage or an input that cannot be worked with, told on standard error
before anything is checked. 70: numclaims itself failed, which must not pass for a contradiction. 130: interrupted.
141: whoever read the output stopped reading.
"""

from numclaims.cli.commands import main

__all__ = ["main"]
