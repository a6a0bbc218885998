"""Reading a file in a child process with bounds on memory, processor and time; for the browser, one OCR at a time, and the command line.

What the bounds surround, opening the file, lives in opening.py; the same module is the child: `python -m mitradesa.reading.limits`.
"""

import base64
import fcntl
import json
import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

from mitradesa.core.language import language, speaking
from mitradesa.reading.contents import Progress
from mitradesa.reading.draft import Draft, How, Page, Unreadable
from mitradesa.reading.opening import count_pages, read_draft, read_picture, read_sheets, reencode

SECONDS = 120.0
MEMORY = 1536 * 1024 * 1024
OCR_PAGES = 10
_LARGEST_SCRATCH = 64 * 1024 * 1024
_OPEN_FILES = 256
_LAST_BREATH = 1.0
_FAULTS = frozenset(
    -fault
    for fault in (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGILL, signal.SIGFPE, signal.SIGTRAP)
)
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "TMPDIR")
_ROOT = str(Path(__file__).resolve().parents[2])


class Busy(Exception):
    """The one place for OCR is taken; try again in a minute."""


@contextmanager
def ocr_slot() -> Iterator[None]:
    """Hold this computer's one place for OCR while the block runs; raises Busy at once where another process or thread holds it.

    The lock is held on this module's own file, opened for reading: nothing is written, and a process that dies lets go.
    """
    with Path(__file__).open("rb") as place:
        try:
            fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Busy from error
        yield


def read_limited(
    content: bytes,
    name: str,
    *,
    ocr_pages: int | None = OCR_PAGES,
    ocr_workers: int | None = 1,
    seconds: float = SECONDS,
    memory: int = MEMORY,
    progress: Progress | None = None,
) -> Draft:
    """What `read_draft` answers, read in a child process that may use `memory` bytes and run `seconds`; raises Unreadable, nothing else."""
    wishes = {
        "ask": "draft",
        "name": name,
        "ocr_pages": ocr_pages,
        "ocr_workers": ocr_workers,
        "memory": memory,
        "seconds": seconds,
        "language": speaking(),
    }
    return _draft(_asked(wishes, content, progress))


def picture_limited(
    content: bytes, number: int, *, width: int = 900, seconds: float = 15.0, memory: int = MEMORY
) -> bytes:
    """What `page_picture` answers (a WebP), made in a bounded child process; raises Unreadable, nothing else."""
    wishes = {
        "ask": "picture",
        "number": number,
        "width": width,
        "memory": memory,
        "seconds": seconds,
        "language": speaking(),
    }
    return base64.b64decode(_asked(wishes, content, None)["webp"])


def tables_limited(
    content: bytes, *, values_only: bool = False, seconds: float = 60.0, memory: int = MEMORY
) -> list[dict[str, Any]]:
    """The sheets of a spreadsheet as `name` and `rows`, read in a bounded child process; raises Unreadable, nothing else.

    `values_only` refuses files with macros and cells that calculate.
    """
    wishes = {"ask": "tables", "values_only": values_only, "memory": memory, "seconds": seconds}
    return list(_asked(wishes, content, None)["tables"])


def reencoded_limited(content: bytes, *, seconds: float = 60.0, memory: int = MEMORY) -> tuple[bytes, str]:
    """A picture file written anew and its content type, made in a bounded child process; raises Unreadable, nothing else."""
    wishes = {"ask": "reencoded", "memory": memory, "seconds": seconds}
    answer = _asked(wishes, content, None)
    return base64.b64decode(answer["content"]), str(answer["type"])


def pages_limited(content: bytes, *, seconds: float = 30.0, memory: int = MEMORY) -> int:
    """How many pages a PDF has, opened in a bounded child process; raises Unreadable, nothing else, for one that does not open."""
    wishes = {"ask": "pages", "memory": memory, "seconds": seconds}
    return int(_asked(wishes, content, None)["pages"])


def _asked(wishes: dict[str, Any], content: bytes, progress: Progress | None) -> dict[str, Any]:
    child = subprocess.Popen(
        [sys.executable, "-P", "-B", "-m", "mitradesa.reading.limits"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={"PYTHONPATH": _ROOT, **{key: os.environ[key] for key in _PASSED_ON if key in os.environ}},
        start_new_session=True,
    )
    alarm = threading.Timer(wishes["seconds"], _end, [child])
    alarm.daemon = True
    alarm.start()
    try:
        answer = _conversation(
            child, json.dumps({"language": speaking(), **wishes}).encode() + b"\n" + content, progress
        )
        crashed = answer is None and _crashed(child)
    finally:
        alarm.cancel()
        _end(child)
        child.wait()
    if answer is None:
        raise _broken_off() if crashed else _exhausted()
    return answer


def _crashed(child: "subprocess.Popen[bytes]") -> bool:
    """Whether the child has fallen by a fault in its own code rather than by our hand or a limit."""
    try:
        return child.wait(_LAST_BREATH) in _FAULTS
    except subprocess.TimeoutExpired:
        return False


def _conversation(
    child: "subprocess.Popen[bytes]", question: bytes, progress: Progress | None
) -> dict[str, Any] | None:
    """The child's last answer, its refusals raised; None where it fell silent."""
    if child.stdin is None or child.stdout is None:
        return None
    with child.stdin, child.stdout, suppress(BrokenPipeError):
        child.stdin.write(question)
        child.stdin.close()
        for line in child.stdout:
            answer = _understood(line)
            if "answer" in answer:
                return dict(answer["answer"])
            if "reason" in answer:
                raise Unreadable(answer["reason"], answer["remedy"])
            if progress is not None and "done" in answer:
                progress(answer["done"], answer["total"])
    return None


def _understood(line: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(line)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _draft(answer: dict[str, Any]) -> Draft:
    pages = tuple(Page(**{**page, "how": How(page["how"])}) for page in answer["pages"])
    return Draft(**{**answer, "pages": pages, "how": How(answer["how"]), "notes": tuple(answer["notes"])})


def _exhausted() -> Unreadable:
    return Unreadable(
        "Berkas ini memerlukan waktu atau memori melebihi batas untuk dibaca.",
        "Kirim halaman perjanjiannya saja, atau perkecil gambarnya, lalu coba lagi.",
    )


def _broken_off() -> Unreadable:
    return Unreadable(
        "Pembacaan berkas ini berhenti mendadak; berkasnya mungkin rusak.",
        "Buka di aplikasi asalnya, simpan kembali sebagai DOCX atau PDF, lalu coba lagi.",
    )


def _end(child: "subprocess.Popen[bytes]") -> None:
    """Kill the child and whatever it started; it is the leader of its own group of processes."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)


def _bound(memory: int, seconds: float) -> None:
    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: int(seconds) + 1,
        resource.RLIMIT_FSIZE: _LARGEST_SCRATCH,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: _OPEN_FILES,
    }
    for kind, most in limits.items():
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def _serve(question: BinaryIO, answer: BinaryIO) -> None:
    """The child's side: one question in, lines of JSON out, the last one the draft or the refusal."""

    def tell(words: dict[str, Any]) -> None:
        answer.write(json.dumps(words).encode() + b"\n")
        answer.flush()

    wishes = json.loads(question.readline())
    _bound(wishes["memory"], wishes["seconds"])
    try:
        with language(wishes["language"]):
            answered = _ANSWERS[wishes["ask"]](
                question.read(), wishes, lambda done, total: tell({"done": done, "total": total})
            )
        tell({"answer": answered})
    except Unreadable as refusal:
        tell({"reason": refusal.reason, "remedy": refusal.remedy})


def _read_draft(content: bytes, wishes: dict[str, Any], progress: Progress) -> dict[str, Any]:
    draft = read_draft(
        content,
        name=wishes["name"],
        ocr_pages=wishes["ocr_pages"],
        ocr_workers=wishes["ocr_workers"],
        progress=progress,
    )
    return asdict(draft)


def _read_picture(content: bytes, wishes: dict[str, Any], progress: Progress) -> dict[str, Any]:
    return {"webp": base64.b64encode(read_picture(content, wishes["number"], width=wishes["width"])).decode()}


def _read_tables(content: bytes, wishes: dict[str, Any], progress: Progress) -> dict[str, Any]:
    return {"tables": read_sheets(content, values_only=bool(wishes.get("values_only")))}


def _reencode(content: bytes, wishes: dict[str, Any], progress: Progress) -> dict[str, Any]:
    written, kind = reencode(content)
    return {"content": base64.b64encode(written).decode(), "type": kind}


def _count_pages(content: bytes, wishes: dict[str, Any], progress: Progress) -> dict[str, Any]:
    return {"pages": count_pages(content)}


_ANSWERS: dict[str, Callable[[bytes, dict[str, Any], Progress], dict[str, Any]]] = {
    "draft": _read_draft,
    "picture": _read_picture,
    "tables": _read_tables,
    "reencoded": _reencode,
    "pages": _count_pages,
}


if __name__ == "__main__":
    _serve(sys.stdin.buffer, sys.stdout.buffer)
