"""Takes the network away from this process and all that it will start, for good.

Python's own sockets are refused by an audit hook (PEP 578), those of libraries and other programs by the
kernel: a seccomp filter (seccomp(2), Linux on x86-64 and ARM64) lets socket(2) make sockets of the machine
itself only. Where the kernel has no seccomp the hook stands alone.
"""

from __future__ import annotations

import ctypes
import errno
import os
import socket
import struct
import sys

_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EACCES
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_FOREIGN = 0x40000000
"""System calls from here on are those of the x32 interface, numbered otherwise."""
_IO_URING = 425
_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""Audit number of the architecture and number of socket(2)."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def forbid_network() -> None:
    """From now on no connection leaves this process or its children, and none comes in."""
    sys.addaudithook(_refuse_sockets)
    machine = _MACHINES.get(os.uname().machine)
    if machine:
        _install(_rules(*machine))


def _refuse_sockets(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith("socket."):
        raise PermissionError(errno.EACCES, "no network while a file is read")


def _install(rules: bytes) -> None:
    """Hand the filter to the kernel; one that does not know seccomp declines, and that is all."""
    program = _Program(len(rules) // 8, rules)
    prctl = ctypes.CDLL(None).prctl
    prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    prctl(_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)


def _rules(architecture: int, socket_number: int) -> bytes:
    """The filter as BPF: jumps count the instructions to pass over when true, when false."""
    steps = (
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 0, 7, architecture),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 5, 0, _FOREIGN),
        (_EQUAL, 4, 0, _IO_URING),
        (_EQUAL, 0, 2, socket_number),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_EQUAL, 0, 1, socket.AF_UNIX),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    )
    return b"".join(struct.pack("HBBI", *step) for step in steps)
