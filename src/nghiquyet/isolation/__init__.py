"""Isolation: hostile files are opened apart, each in a process that may do little and not for long.

    open_apart(files, begun)     each file as a document or an error, in their order
    each_apart(work, files, …)   the same for whatever `work` makes of a file
    prepare()                    start early what the processes are made from

A file that hangs, takes too much memory or brings its process down is an `InputError` that names it; the
others go on.
"""

from nghiquyet.isolation.apart import each_apart, prepare
from nghiquyet.isolation.opening import open_apart

__all__ = ["each_apart", "open_apart", "prepare"]
