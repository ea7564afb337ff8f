"""`python -m tests.browser.serve fill` saves the small review of `tests.cast`; with a port it serves it."""

import sys

from nghiquyet.config.server import migrate, serve


def fill() -> None:
    """The tables, the review, everybody, and a password for the specialist."""
    migrate()
    from tests.cast import cast, reviewed

    from nghiquyet.actions.imports import import_review

    import_review(reviewed(), by=None)
    specialist = cast().specialist
    specialist.set_password("mat-khau-cua-trinh-duyet")
    specialist.save()


if __name__ == "__main__":
    if sys.argv[1] == "fill":
        fill()
    else:
        serve("127.0.0.1", int(sys.argv[1]))
