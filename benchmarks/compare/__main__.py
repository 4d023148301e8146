"""Measure the comparison of parallel versions: recall, right span, false alarms, by check and pair.

    python -m benchmarks.compare --data DIR        the test split, gold statements and DIR's texts
    python -m benchmarks.compare --split dev --show N01

DIR holds aligned texts (benchmarks/compare/corpora.py says how they are named).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.compare.corpora import documents
from benchmarks.compare.score import Report, measure


def main() -> None:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser(prog="benchmarks.compare")
    parser.add_argument("--data", type=Path, help="a folder of aligned texts")
    parser.add_argument("--split", choices=("dev", "test"), default="test")
    parser.add_argument("--show", default="", help="print the misses and alarms of this check")
    parser.add_argument("--each", type=int, default=150, help="errors of each kind and pair")
    options = parser.parse_args()
    dev = options.split == "dev"
    chosen = [document.settle() for document in documents(options.data) if document.dev == dev]
    report = Report(options.show)
    measure(chosen, report, options.each)
    report.print()


if __name__ == "__main__":
    main()
