"""Run every measurement and print one line each."""

from __future__ import annotations

from benchmarks.cases import cases
from benchmarks.timing import timed


def main() -> None:
    """Print what, how much of it, the fastest of several runs and the rate."""
    print(f"{'what':<44}{'amount':>20}{'seconds':>10}{'per second':>14}")
    for case in cases():
        seconds = timed(case.work, case.runs)
        amount = f"{case.amount:,} {case.unit}"
        print(f"{case.what:<44}{amount:>20}{seconds:>10.3f}{case.amount / seconds:>14,.1f}", flush=True)


if __name__ == "__main__":
    main()
