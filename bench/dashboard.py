"""The dashboard and its lists over many agreements with money and duties: `python -m bench.dashboard [AGREEMENTS ...]`.

Each size in a process and on an SQLite of its own; prints what `bench.dashboard_filled` measures.
"""

import subprocess
import sys

from bench.run import machine

SIZES = ("300", "5000", "100000")


def main(sizes: list[str]) -> None:
    """One size after the other."""
    print(machine(), flush=True)
    for size in sizes:
        subprocess.run([sys.executable, "-W", "ignore", "-m", "bench.dashboard_filled", size], check=True)


if __name__ == "__main__":
    main(sys.argv[1:] or list(SIZES))
