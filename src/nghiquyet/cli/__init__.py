"""The command line: a thin face of the library.

Arguments in; results on standard output, progress and named problems on standard error, a status out:
0 all went well, 1 something handed in could not be used (the rest was done), 2 unusable arguments.
Django is imported by the commands that need it and by no other.
"""

from nghiquyet.cli.running import main

__all__ = ["main"]
