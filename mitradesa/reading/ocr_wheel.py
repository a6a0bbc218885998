"""The tesserocr wheel behind the arguments of the tesseract command, for computers without it; run as a child process by ocr.py only."""

import io
import sys

import tesserocr
from PIL import Image


def main(arguments: list[str]) -> int:
    """`FOLDER stdin stdout -l LANGUAGES ...`: a picture on stdin becomes TSV on stdout, under the header that tesseract writes."""
    folder, languages = arguments[0], arguments[arguments.index("-l") + 1]
    picture = Image.open(io.BytesIO(sys.stdin.buffer.read()), formats=["PPM", "PNG"])
    with tesserocr.PyTessBaseAPI(
        path=folder, lang=languages, psm=int(arguments[arguments.index("--psm") + 1])
    ) as api:
        api.SetImage(picture)
        api.SetSourceResolution(300)
        table = api.GetTSVText(0)
    header = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    sys.stdout.buffer.write((header + table).encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
