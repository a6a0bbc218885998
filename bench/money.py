"""A million receipts of a regency: whether sums over agreements are each account to the rupiah, and what the pages' sums take.

`python -m bench.money [RECEIPTS]`; on SQLite in a folder of its own, filled from a fixed seed.
"""

import importlib
import os
import sys
import tempfile

from bench.run import machine


def main(count: int) -> None:
    """Fills, proves and times."""
    print(machine())
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"MITRADESA_DATA": folder, "DJANGO_SETTINGS_MODULE": "mitradesa.config.settings"}
        importlib.import_module("django").setup()
        importlib.import_module("bench.money_timed").measured(count)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
