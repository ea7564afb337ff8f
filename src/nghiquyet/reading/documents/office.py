"""Formats of office programs (.doc, .rtf, .odt, .xls …) become .docx or .xlsx by LibreOffice.

The document is hostile and LibreOffice large. So every conversion works on a copy in a folder of its own,
within bounds on time, processor, memory and output, in a group of processes that is ended as a whole and
dies with this process. Its profile, new each time, runs no macros, updates no links and sends every request
to a closed port; where the kernel lets a user do so, `unshare` takes the network away as well.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from nghiquyet.errors import DamagedFile, OfficeUnavailable, PasswordProtected, ReadingTimeout
from nghiquyet.reading.documents.limits import Limits, Source
from nghiquyet.reading.documents.office_profile import write_profile
from nghiquyet.reading.documents.ole import is_locked
from nghiquyet.reading.documents.zipped import is_locked_odf

Target = Literal["docx", "xlsx"]
_WRITERS: dict[Target, str] = {"docx": "MS Word 2007 XML", "xlsx": "Calc MS Excel 2007 XML"}
_PACKAGES: dict[Target, str] = {"docx": "libreoffice-writer-nogui", "xlsx": "libreoffice-calc-nogui"}
_MOST_WRITTEN = 1_000_000
"""In blocks of 512 or 1024 bytes, as the shell counts."""
_BOUNDED = """
ulimit -v "$1"; ulimit -t "$2"; ulimit -f "$3"; ulimit -c 0; shift 3
exec 3<&0
{ read -r _ <&3; kill -KILL 0; } &
exec "$@" 3<&- </dev/null
"""
"""Runs a program within bounds; ends the whole group when the other end of the standard input is closed."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """How LibreOffice turns a format into one that is read here.

    `reader` is LibreOffice's own name of the import filter: given none, it reads any bytes as plain text.
    """

    name: str
    suffix: str
    reader: str
    target: Target


CONVERSIONS = {
    "doc": Conversion("Word 97-2003 (.doc)", "doc", "MS Word 97", "docx"),
    "rtf": Conversion("RTF", "rtf", "Rich Text Format", "docx"),
    "odt": Conversion("OpenDocument (.odt)", "odt", "writer8", "docx"),
    "word-xml": Conversion("Word 2003 XML", "xml", "MS Word 2003 XML", "docx"),
    "xls": Conversion("Excel 97-2003 (.xls)", "xls", "MS Excel 97", "xlsx"),
    "xlsb": Conversion("Excel (.xlsb)", "xlsb", "Calc MS Excel 2007 Binary", "xlsx"),
    "ods": Conversion("OpenDocument (.ods)", "ods", "calc8", "xlsx"),
    "excel-xml": Conversion("Excel 2003 XML", "xml", "MS Excel 2003 XML Orcus", "xlsx"),
}


def has_office() -> bool:
    """Whether LibreOffice is installed."""
    return _program() is not None


def converted(source: Source, conversion: Conversion) -> Source:
    """The same document as .docx or .xlsx.

    Raises OfficeUnavailable, ReadingTimeout, PasswordProtected or DamagedFile.
    """
    program = _program()
    if program is None:
        raise _unavailable(source, conversion)
    with tempfile.TemporaryDirectory(prefix="nghiquyet-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        original = folder / f"document.{conversion.suffix}"
        original.write_bytes(source.data)
        write_profile(folder / "profile")
        _run(_command(program, folder, original, conversion), folder, source)
        made = folder / "made" / f"document.{conversion.target}"
        if not made.is_file():
            raise _unopened(source, conversion)
        return replace(source, data=made.read_bytes())


def _program() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def _command(program: str, folder: Path, original: Path, conversion: Conversion) -> list[str]:
    return [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault"),
        f"--infilter={conversion.reader}",
        "--convert-to",
        f"{conversion.target}:{_WRITERS[conversion.target]}",
        "--outdir",
        str(folder / "made"),
        str(original),
    ]


def _run(command: list[str], folder: Path, source: Source) -> None:
    process = subprocess.Popen(
        ["/bin/sh", "-c", _BOUNDED, "sh", *_bounds(source.limits), *_without_network(), *command],
        cwd=folder,
        env={"PATH": os.defpath, "HOME": str(folder), "TMPDIR": str(folder), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(source.limits.office_seconds)
    except subprocess.TimeoutExpired:
        raise _too_slow(source) from None
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def _bounds(limits: Limits) -> list[str]:
    """Address space in KiB, seconds of processor time, size of a file in blocks."""
    return [str(limits.memory // 1024), str(int(limits.office_seconds) + 1), str(_MOST_WRITTEN)]


@cache
def _without_network() -> tuple[str, ...]:
    """The words that start a program without a network, where the kernel lets this user say them."""
    words = ("unshare", "--map-root-user", "--net")
    try:
        tried = subprocess.run([*words, "true"], capture_output=True, check=False)
    except OSError:
        return ()
    return words if tried.returncode == 0 else ()


def _unavailable(source: Source, conversion: Conversion) -> OfficeUnavailable:
    return OfficeUnavailable(
        "Tệp {file} ở định dạng {name}, cần LibreOffice để đọc. "
        "Hãy cài gói Debian {package}, hoặc mở tệp và lưu lại thành .{target} rồi thử lại.",
        file=source.file,
        name=conversion.name,
        package=_PACKAGES[conversion.target],
        target=conversion.target,
    )


def _unopened(source: Source, conversion: Conversion) -> PasswordProtected | DamagedFile:
    if is_locked(source.data) or is_locked_odf(source.data):
        return PasswordProtected(
            "Tệp {file} được đặt mật khẩu. Hãy bỏ mật khẩu, lưu lại rồi thử lại.", file=source.file
        )
    return DamagedFile(
        "LibreOffice không mở được tệp {file} ({name}): tệp hỏng, quá lớn, hoặc thiếu gói {package}. "
        "Hãy mở thử tệp gốc, lưu lại thành .{target} rồi gửi lại.",
        file=source.file,
        name=conversion.name,
        package=_PACKAGES[conversion.target],
        target=conversion.target,
    )


def _too_slow(source: Source) -> ReadingTimeout:
    return ReadingTimeout(
        "LibreOffice chuyển đổi tệp {file} quá {seconds} giây nên đã dừng. "
        "Hãy mở tệp và lưu lại thành .docx hoặc .xlsx rồi thử lại.",
        file=source.file,
        seconds=int(source.limits.office_seconds),
    )
