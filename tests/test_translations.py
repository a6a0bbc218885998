"""English: nothing untranslated, names in braces kept, and no report with a word of the source language in our own sentences."""

import html
import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import polib
import pytest

from mitradesa.cli import translations
from mitradesa.cli.__main__ import main
from mitradesa.cli.translations import CATALOGUES, faults, names, update
from mitradesa.core.calendar import Period, in_words
from mitradesa.core.language import DOMAINS, counted, language
from mitradesa.core.vocabulary import SUPPLIERS, vocabulary
from mitradesa.law.book import every_rule
from mitradesa.law.judge import RuleSet, compile_rule, fill, findings

DRAFT = """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH DESA ULAK PANDAN KECAMATAN MERAPI BARAT KABUPATEN LAHAT
DENGAN
PT CONTOH WISATA
TENTANG SEWA TANAH KAS DESA

Pada hari ini Rabu tanggal lima belas bulan April tahun dua ribu dua puluh enam (15-04-2026) yang bertanda tangan di bawah ini:
1. Budi Contoh, Kepala Desa Ulak Pandan, bertindak untuk dan atas nama Pemerintah Desa Ulak Pandan, disebut PIHAK KESATU.
2. Sari Contoh, Direktur PT Contoh Wisata, bertindak untuk dan atas nama PT Contoh Wisata, disebut PIHAK KEDUA.

Pasal 1
JANGKA WAKTU
Perjanjian ini berlaku selama 4 (empat) tahun terhitung sejak tanggal ditandatangani.
"""
FACTS = """
regime = "third_party"
asset_use = "sewa"
signed_on = 2014-06-03
starts_on = 2014-06-03
ends_on = 2024-06-02
copies = 2
stamped_copies = 1
stamp_value = 6000
bpd_members_in_partner = 1
head_term_number = 4
amount_total = 12500000
revenue_share = 12.5
dispute_first_step = "pengadilan"
dispute_forum = ["pengadilan"]
annexes = ["peta"]
"""
ADDRESS = re.compile(r"https?://\S+")
LEGAL_NOUNS = ("kelurahan",)
GLOSS = re.compile(r"\([^()]*\)")
SHORTEST = 4


@cache
def sources() -> dict[str, str]:
    """Every source text and its translation where the two differ."""
    entries = [entry for domain in DOMAINS for entry in polib.pofile(str(CATALOGUES / f"{domain}.po"))]
    return {entry.msgid: entry.msgstr for entry in entries if entry.msgstr not in ("", entry.msgid)}


@cache
def parts() -> tuple[str, ...]:
    """Of every source text the longest part between its {names}; legal nouns that English keeps are no leftovers."""
    changed = [text for text, english in sources().items() if not english.startswith(text)]
    longest = (max(re.split(r"\{\w+\}", text), key=len).strip(" .,;:()") for text in changed)
    return tuple({part for part in longest if len(part) >= SHORTEST and part not in LEGAL_NOUNS})


def left_in(report: str) -> list[str]:
    """The parts of source texts that stand in a report outside brackets, where legal nouns keep their Indonesian name."""
    plain = " ".join(ADDRESS.sub(" ", GLOSS.sub(" ", report)).split())
    return [
        part for part in parts() if part in plain and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", plain)
    ]


def plain_html(page: str) -> str:
    """The words of a page."""
    without_style = re.sub(r"<style.*?</style>", " ", page, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", " ", without_style))


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "naskah.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return str(path)


@pytest.fixture
def facts(tmp_path: Path) -> str:
    path = tmp_path / "fakta.toml"
    path.write_text(FACTS, encoding="utf-8")
    return str(path)


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "catalogues"
    shutil.copytree(CATALOGUES, folder)
    monkeypatch.setattr(translations, "CATALOGUES", folder)
    return folder


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_sentence_is_translated_with_its_names(domain: str) -> None:
    assert not list(faults(domain, update(domain)))


def test_the_catalogues_are_what_the_program_says_and_their_compiled_form_is_fresh() -> None:
    assert translations.run(["--check"]) == 0


def _loses_a_translation(folder: Path) -> None:
    catalogue = polib.pofile(str(folder / "rules.po"), wrapwidth=0)
    catalogue[0].msgstr = ""
    catalogue.save()


def _keeps_an_old_compiled_form(folder: Path) -> None:
    (folder / "facts.mo").write_bytes((folder / "interface.mo").read_bytes())


def _changes_a_name(folder: Path) -> None:
    path = folder / "interface.po"
    path.write_text(
        path.read_text(encoding="utf-8").replace("{count} of {total}", "{count} of {all}"), "utf-8"
    )


@pytest.mark.parametrize("spoil", [_loses_a_translation, _keeps_an_old_compiled_form, _changes_a_name])
def test_the_check_fails_where_a_catalogue_is_wrong(copied: Path, spoil: Callable[[Path], None]) -> None:
    spoil(copied)
    assert translations.run(["--check"]) == 1


def test_bringing_a_catalogue_up_to_date_keeps_what_was_translated(copied: Path) -> None:
    before = (copied / "rules.po").read_bytes()
    (copied / "rules.mo").unlink()
    assert translations.run([]) == 0
    assert (copied / "rules.po").read_bytes() == before
    assert (copied / "rules.mo").read_bytes() == (CATALOGUES / "rules.mo").read_bytes()


def test_a_report_in_indonesian_is_found_out(draft: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", draft])
    assert len(left_in(capsys.readouterr().out)) > 50


def test_a_report_in_english_holds_none_of_our_own_indonesian_sentences(
    draft: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", draft, "--lang", "en"])
    report = capsys.readouterr().out
    assert "15 April 2026" in report
    assert "at most 3 years" in report
    assert "Permendagri 96/2017 Article 6 letter g" in report
    assert not left_in(report)


def test_a_page_in_english_holds_none_of_our_own_indonesian_sentences(draft: str, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    main(["check", draft, "--lang", "en", "--html", str(path)])
    page = path.read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    assert not left_in(plain_html(page))


def test_a_check_as_json_in_english_gives_its_reasons_in_english(
    draft: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", draft, "--lang", "en", "--json"])
    report = json.loads(capsys.readouterr().out)
    reasons = [one["reason"] for one in (*report["facts"].values(), *report["elements"].values())]
    assert any(reasons)
    said = [report["regime"]["label"], report["regime"]["reason"], report["judged_because"], *reasons]
    for one in report["findings"]:
        said += [one["title"], one["message"], one["remedy"], one["interpretation"]]
        said += [cited[key] for cited in one["citation"] for key in ("text", "in_force", "note")]
        said += [used[key] for used in one["facts"] for key in ("label", "shown", "origin")]
    assert not left_in(" | ".join(said))


def test_facts_judged_in_english_give_findings_in_english(
    facts: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["judge", facts, "--lang", "en", "--date", "2024-06-03"])
    report = capsys.readouterr().out
    assert "3 June 2014" in report
    assert "stated in the file of facts" in report
    assert not left_in(report)


def test_a_fact_that_cannot_be_is_refused_in_english(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "fakta.toml"
    path.write_text('copies = "banyak"\n', encoding="utf-8")
    main(["judge", str(path), "--lang", "en"])
    assert "Fact 'copies' (Number of originals) cannot hold 'banyak'; it must be a whole number." in (
        capsys.readouterr().err
    )


def test_a_file_that_is_not_read_is_refused_in_english(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "naskah.txt"
    path.write_bytes(b"\x7fELF" + b"\0" * 64)
    main(["check", str(path), "--lang", "en"])
    assert "This file is a Linux program, not a draft that can be read." in capsys.readouterr().err


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.id)
def test_what_a_rule_says_in_english_leaves_no_name_open(rule: object) -> None:
    compiled = compile_rule(rule)  # type: ignore[arg-type]
    day = next(iter(compiled.rule.spans)).first if compiled.rule.spans else date(2026, 4, 1)
    day = max(day, date(2014, 1, 15))
    with language("en"):
        found = findings(RuleSet([compiled]), {}, day)[0]
        breaches = [fill(one.breach, compiled.rule, {}, day) for one in compiled.rule.requires]
    said = [found.title, found.remedy, found.message, *breaches]
    assert not any(names(text) for text in said)
    assert not left_in(" | ".join(said))


def test_dates_and_values_are_said_in_english() -> None:
    words = vocabulary()
    with language("en"):
        assert in_words(date(2014, 6, 3)) == "3 June 2014"
        assert words["asset_use"].show("sewa") == "lease"
        assert words["signed_on"].show(None) == "not yet known"
        assert words["amount_total"].show(12_500_000) == "Rp12,500,000"
        assert words["revenue_share"].show(1250) == "12.5%"
        assert words["dispute_forum"].show(("musyawarah", "pengadilan")) == "deliberation (musyawarah), court"


def test_values_are_said_in_indonesian_as_before() -> None:
    words = vocabulary()
    assert in_words(date(2014, 6, 3)) == "3 Juni 2014"
    assert words["amount_total"].show(12_500_000) == "Rp12.500.000"
    assert words["revenue_share"].show(1250) == "12,5%"
    assert str(Period(months=12)) == "1 tahun"
    assert counted(2, "orang") == "2 orang"


@pytest.mark.parametrize(("number", "said"), [(0, "0 people"), (1, "1 person"), (1200, "1,200 people")])
def test_english_says_one_and_many_apart(number: int, said: str) -> None:
    with language("en"):
        assert counted(number, "orang") == said


def test_the_unit_of_a_count_is_not_the_word_of_a_stage() -> None:
    with language("en"):
        assert counted(2, "penawaran") == "2 offers"
        assert counted(2, "ketentuan") == "2 terms"
        assert str(Period(months=12)) == "1 year"
        assert str(Period(days=2)) == "2 days"


def test_legal_nouns_keep_their_indonesian_name_beside_the_english_one() -> None:
    english = sources()
    assert english[SUPPLIERS["camat"]] == "subdistrict head (camat)"
    assert english["peraturan desa"] == "village regulation (Perdes)"
    assert english["musyawarah desa"] == "village deliberation (musyawarah desa)"
