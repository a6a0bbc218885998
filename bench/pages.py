"""Times the pages of the register at several sizes: `python -m bench.pages [--agreements 300 100000]`.

On SQLite in a folder of its own, or on the empty database that MITRADESA_DATABASE names.
"""

import argparse
import importlib
import os
import shutil
import subprocess
import sys
import tempfile


def main() -> None:
    """Makes a database of each size and prints how long its pages take."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agreements", type=int, nargs="+", default=[300, 100_000])
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        importlib.import_module("django").setup()
        importlib.import_module("bench.pages_timed").measure(asked.one)
        return
    for count in asked.agreements:
        folder = tempfile.mkdtemp(prefix="mitradesa-bench-")
        surroundings = {
            **os.environ,
            "MITRADESA_DATA": folder,
            "DJANGO_SETTINGS_MODULE": "mitradesa.config.settings",
        }
        try:
            subprocess.run(
                [sys.executable, "-m", "bench.pages", "--one", str(count)], env=surroundings, check=True
            )
        finally:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
