"""Reviewing: the pure rooms put together. A resolution and a folder of reports in, a review out.

The command line, the demo and the pages all come this way; nothing here needs a database.
"""

from __future__ import annotations

from nghiquyet.reviewing.from_json import load_review
from nghiquyet.reviewing.opening import Progress
from nghiquyet.reviewing.organisations import load_organisations
from nghiquyet.reviewing.review import Reviewed, remeasure, review_files

__all__ = ["Progress", "Reviewed", "load_organisations", "load_review", "remeasure", "review_files"]
