"""Prints the benchmarks with the machine they were measured on: `python -m bench.run [--only NAME] [--agreements N]`."""

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from bench import inputs
from mitradesa.core.findings import Finding, Gate
from mitradesa.law.book import book
from mitradesa.law.judge import known_facts, outcome, questions
from mitradesa.reports.draft_check.check import findings

COMMAND = [sys.executable, "-m", "mitradesa.cli"]


def machine() -> str:
    """Processor, cores, memory, system and versions in one line."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.is_file() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{models[0] if models else platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} "
        f"{platform.release()}, Python {platform.python_version()}, Polars {pl.__version__}, numpy {np.__version__}"
    )


def bench_book(folder: Path, count: int) -> None:
    """The book over `count` agreements by the command itself, beside one numpy pass over the same columns."""
    path = folder / "agreements.parquet"
    # Made in a process of its own, for a child's peak begins at the size of the parent that starts it.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        names = pool.submit(inputs.agreements, path, count).result()
    best = min((_summary(path) for _ in range(3)), key=lambda one: one["seconds"])
    plain = min(_numpy_pass(path, names) for _ in range(3))
    print(
        f"book: {count:,} agreements x {best['rules']} rules, {len(names)} columns: judging {best['seconds']:.3f} s "
        f"({count * best['rules'] / best['seconds'] / 1e6:,.0f} M answers/s), reading {best['seconds_reading']:.3f} s, "
        f"plain numpy pass {plain:.3f} s, ratio {best['seconds'] / plain:.1f}, peak memory {best['peak']:,} MB"
    )


def _summary(path: Path) -> dict[str, float]:
    with subprocess.Popen(
        [*COMMAND, "judge", str(path), "--summary", "--json"], stdout=subprocess.PIPE
    ) as child:
        said = child.stdout.read() if child.stdout else b""
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(child.returncode)
    return {**json.loads(said), "peak": used.ru_maxrss // 1024}


def _numpy_pass(path: Path, names: list[str]) -> float:
    table = pl.read_parquet(path)
    columns = [table[name].to_physical().to_numpy() for name in names if table[name].dtype != pl.String]
    words = [
        table[name].cast(pl.Categorical).to_physical().to_numpy()
        for name in names
        if table[name].dtype == pl.String
    ]
    started = time.perf_counter()
    for column in [*columns, *words]:
        np.count_nonzero(column == column[0])
    return time.perf_counter() - started


def bench_one(folder: Path, count: int) -> None:
    """One agreement by every rule: as a person states it first, as a draft is read, and the first of a time with other law."""
    agreements = inputs.single_agreements()
    for name, facts in agreements.items():
        print(f"one, {name}, {len(known_facts(facts))} facts known: {_one(facts, facts['signed_on'])}")
    changes = [day for day in book().gravest_first.changes if day.year > 2000]
    first = max(_best(partial(_explained, facts, day), times=1) for day in changes)
    print(f"one, the first agreement judged between two changes of the law: at most {first * 1e3:.1f} ms")


def _one(facts: dict[str, Any], day: date) -> str:
    rules, made = book(), _explained(facts, day)
    bare = _best(lambda: [outcome(rule, facts, day, gate=Gate.SIGN) for rule in rules.compiled], times=200)
    full = _best(lambda: _explained(facts, day), times=200)
    read = _best(lambda: [_texts(found) for found in _explained(facts, day)], times=200)
    asked = _best(lambda: questions(rules.compiled, facts, day, gate=Gate.SIGN), times=200)
    signs = sum(len(text) for found in made for text in _texts(found))
    return (
        f"{len(made)} rules: outcomes {bare * 1e3:.3f} ms, findings with explanations {full * 1e3:.3f} ms, made and each "
        f"of their texts read ({signs:,} characters) {read * 1e3:.3f} ms, questions {asked * 1e3:.3f} ms"
    )


def _explained(facts: dict[str, Any], day: date) -> tuple[Finding, ...]:
    return findings(book(), facts, day, gate=Gate.SIGN)


def _texts(found: Finding) -> list[str]:
    texts = [found.rule, found.title, found.message, found.remedy, found.supplier, found.interpretation]
    texts += [found.outcome, found.severity, found.gate, found.confidence]
    for cited in found.citations:
        texts += [cited.short, cited.article, cited.digest, cited.verified, cited.source, cited.note]
        texts.append(cited.in_force)
    for used in found.facts:
        texts += [used.name, used.label, used.shown, used.origin, used.supplier]
    return texts


def bench_docx(folder: Path, count: int) -> None:
    """A ten-page DOCX from command to report, the interpreter's start included."""
    path = folder / "draft.docx"
    inputs.docx(path)
    first = _command(path, times=1)
    print(
        f"docx: {_command(path, times=5):.2f} s from command to report (the first time, before Python keeps its byte code, "
        f"{first:.2f} s), peak memory {_children_peak():,} MB"
    )


def bench_scan(folder: Path, count: int) -> None:
    """A scanned page from command to report, the interpreter's start included."""
    path = folder / "scan.jpg"
    inputs.scan(path)
    print(f"scan: {_command(path, times=3):.2f} s from command to report")


def _command(path: Path, *, times: int) -> float:
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    surroundings["PYTHONPYCACHEPREFIX"] = str(path.parent / "byte-code")

    def run() -> None:
        done = subprocess.run(
            [*COMMAND, "check", str(path), "--json"], capture_output=True, check=False, env=surroundings
        )
        if done.returncode not in (0, 1):
            sys.exit(done.stderr.decode())

    return _best(run, times=times)


def _best(act: Callable[[], object], *, times: int) -> float:
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        act()
        taken.append(time.perf_counter() - started)
    return min(taken)


def _children_peak() -> int:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


BENCHES = {"docx": bench_docx, "scan": bench_scan, "one": bench_one, "book": bench_book}


def main() -> None:
    """Runs the benchmarks asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=sorted(BENCHES))
    parser.add_argument("--agreements", type=int, default=1_000_000)
    asked = parser.parse_args()
    print(machine())
    with tempfile.TemporaryDirectory() as folder:
        for name, bench in BENCHES.items():
            if asked.only in (None, name):
                bench(Path(folder), asked.agreements)


if __name__ == "__main__":
    main()
