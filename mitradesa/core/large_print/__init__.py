"""Large print: how a paper is asked for in large letters, and the one Typst piece and face that set it. Sets nothing itself."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

PIECE = Path(str(files(__name__).joinpath("print.typ")))
"""What every template of papers imports: sizes, faces, margins and tables, each as the print that is asked for has them."""
FACES = [str(PIECE.with_name("faces"))]
"""The folders of fonts that Typst looks in beside its own."""
ENDING = "-cetak-besar"
"""What the name of a file in large print ends with, before its kind."""


def asking(large: bool) -> Mapping[str, str]:
    """What Typst is told for a paper in large print (`sys.inputs`); nothing for the usual one."""
    return {"large": "yes"} if large else {}


def file_name(name: str, large: bool) -> str:
    """The name of a file, which says where its print is large: `laporan.pdf` becomes `laporan-cetak-besar.pdf`."""
    stem, dot, kind = name.rpartition(".")
    return f"{stem}{ENDING}{dot}{kind}" if large else name
