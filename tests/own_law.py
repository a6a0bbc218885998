"""A data folder of its own for the installation's law files, read anew on the way in and out."""

import os
from contextlib import contextmanager

from mitradesa.law.book import renewed


@contextmanager
def own_folder(folder):
    """The law files of a test lie in this folder and in no other."""
    before = os.environ.get("MITRADESA_DATA")
    os.environ["MITRADESA_DATA"] = str(folder)
    renewed()
    try:
        yield folder
    finally:
        if before is None:
            del os.environ["MITRADESA_DATA"]
        else:
            os.environ["MITRADESA_DATA"] = before
        renewed()
