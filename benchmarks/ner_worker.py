"""Runs in the environment of underthesea alone: reads the names in the texts again for every line it is sent.

Told the files. A line says how the texts are handed over, "sentence" or "paragraph"; the answer is the
seconds of the processor that reading took.
"""

import re
import sys
import time
from pathlib import Path

from underthesea import ner  # type: ignore[import-not-found]

_PARTED = {
    "paragraph": re.compile(r"\n+"),
    "sentence": re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_a-zà-ỹđ])|\n+"),
}


def main() -> None:
    """Answer until there are no more lines."""
    texts = [Path(name).read_text("utf-8") for name in sys.argv[1:]]
    print("ready", flush=True)
    for line in sys.stdin:
        pieces = [piece for text in texts for piece in _PARTED[line.strip()].split(text) if piece.strip()]
        begun = time.process_time()
        for piece in pieces:
            ner(piece)
        print(time.process_time() - begun, flush=True)


if __name__ == "__main__":
    main()
