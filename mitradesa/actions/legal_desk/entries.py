"""What a legal officer enters, as changes of the law files: comparisons, corrected numbers, a region's own rules, and their withdrawal."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mitradesa.actions.legal_desk.changes import Draft, titled
from mitradesa.actions.legal_desk.law_files import value_text
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, partial_in_words, today
from mitradesa.core.findings import Verification
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, require
from mitradesa.core.vocabulary import BadFact
from mitradesa.law.book import every_rule
from mitradesa.law.citation import Article, Citation, article_as_published, cite, instruments
from mitradesa.law.corrections import parsed
from mitradesa.law.judge import fill, show_number
from mitradesa.law.own import CORRECTIONS, LOCAL, VERIFICATIONS, BadLaw
from mitradesa.law.own_text import blocks_of, loaded
from mitradesa.law.rule import Rule
from mitradesa.law.verifications import fingerprint
from mitradesa.records.models import LawChange

RULE_NAME = re.compile(r"[a-z][a-z0-9_]{2,58}")
LONGEST_FILE = 20_000
RESULT_WORDS = {
    Verification.OFFICIAL: "sesuai naskah resmi",
    Verification.SECONDARY: "dibaca pada sumber sekunder",
    Verification.DIFFERS: "berbeda dari naskah resmi",
}
SIGNED = re.compile(r"\s*(by|on)\s*=")
SINCE = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?")


@dataclass(frozen=True, slots=True)
class Compared:
    """The result of comparing an article with a text: which text, on which day, and the digest where ours was not right."""

    result: Verification
    source: str
    on: date
    digest: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A corrected number as it is written ("36 bulan"), from when, by which article, and why."""

    value: str
    since: str
    basis: Citation
    source: str
    reason: str


def comparison(seat: Seat, cited: Citation, found: Compared) -> Draft:
    """An article compared; Blocked where its source, or the right digest of one that differs, is missing."""
    article = article_named(cited)
    ours = article_as_published(cited.instrument_id, cited.key) or article
    digest = " ".join(found.digest.split())
    if not found.source.strip():
        raise Blocked(
            "Sumbernya belum disebut.", "Tulis alamat naskahnya, atau nomor Lembaran atau Berita Negara."
        )
    if found.on > today():
        raise Blocked("Hari pembandingannya belum tiba.", "Pilih hari ini atau sebelumnya.")
    if found.result is Verification.DIFFERS and digest in ("", ours.digest):
        raise Blocked(
            "Ringkasan yang benar belum ditulis.", "Tulis apa yang sebenarnya dikatakan naskah resmi."
        )
    entry = {
        "instrument": cited.instrument_id,
        "key": cited.key,
        "verified": found.result.value,
        "by": titled(seat),
        "on": found.on,
        "source": found.source,
        "digest": "" if digest == ours.digest else digest,
        "note": found.note,
        "compared": fingerprint(ours.digest),
    }
    says = f"membandingkan {cited.shown} pada {in_words(found.on)}: {RESULT_WORDS[found.result]}, sumber {found.source.strip()}"
    return Draft(LawChange.Kind.VERIFICATION, VERIFICATIONS, cited.shown, says, _plain(entry))


def comparison_withdrawn(seat: Seat, cited: Citation) -> Draft:
    """The record of a comparison goes; the article is again as the program brings it."""
    article_named(cited)
    entry = {"instrument": cited.instrument_id, "key": cited.key}
    says = f"mencabut catatan pembandingan {cited.shown}"
    return Draft(LawChange.Kind.WITHDRAWAL, VERIFICATIONS, cited.shown, says, entry)


def article_named(cited: Citation) -> Article:
    """The article; Blocked where the book has none."""
    known = instruments().get(cited.instrument_id)
    if known is None or cited.key not in known.articles:
        raise Blocked("Pasal itu tidak ada di buku aturan.", "Pilih dari daftar pasal.")
    return known.articles[cited.key]


def number_correction(seat: Seat, rule: Rule, number: str, wanted: Number) -> Draft:
    """A number of a rule corrected; Blocked for a value of another kind, an unknown article, or no reason."""
    article_named(wanted.basis)
    if not wanted.reason.strip():
        raise Blocked("Alasannya belum ditulis.", "Tulis apa yang salah dan menurut naskah yang mana.")
    try:
        value = parsed(wanted.value.strip(), rule, number)
    except (ValueError, BadFact) as error:
        raise Blocked(str(error), "Tulis seperti nilai yang sekarang.") from None
    since = since_given(wanted.since)
    entry = {
        "rule": rule.id,
        "region": rule.region,
        "number": number,
        "since": since,
        "value": wanted.value.strip(),
        "was": show_number(rule.numbers[number].on(today()), rule, number),
        "instrument": wanted.basis.instrument_id,
        "key": wanted.basis.key,
        "by": titled(seat),
        "on": today(),
        "source": wanted.source,
        "reason": wanted.reason,
    }
    when = f"sejak {partial_in_words(since)}" if since else "sejak semula"
    says = (
        f"mengoreksi angka {number} aturan {rule.id} menjadi {show_number(value, rule, number)} {when}, "
        f"menurut {wanted.basis.shown}: {' '.join(wanted.reason.split())}"
    )
    about = f"{rule.id} {rule.region} {number} {since}".replace("  ", " ").strip()
    return Draft(LawChange.Kind.CORRECTION, CORRECTIONS, about, says, _plain(entry))


def since_given(text: str) -> str:
    """From when a value holds: 2025, 2025-06, 2025-06-01, or nothing for always; Blocked for anything else."""
    since = text.strip()
    if not SINCE.fullmatch(since):
        raise Blocked(f"'{since[:20]}' bukan tanggal.", "Tulis 2025, 2025-06 atau 2025-06-01.")
    return since


def correction_withdrawn(seat: Seat, rule: str, region: str, number: str, since: str) -> Draft:
    """A corrected value goes; the number is again as the program brings it."""
    entry = {"rule": rule, "region": region, "number": number, "since": since}
    about = f"{rule} {region} {number} {since}".replace("  ", " ").strip()
    return Draft(
        LawChange.Kind.WITHDRAWAL, CORRECTIONS, about, f"mencabut koreksi angka {number} aturan {rule}", entry
    )


def rule_numbered(name: str, region: str, number: str) -> Rule:
    """The rule with a dated number of this name; Blocked where there is none."""
    for rule in every_rule():
        if (rule.id, rule.region) == (name, region) and number in rule.numbers and not rule.file:
            return rule
    raise Blocked("Angka itu tidak ada di buku aturan.", "Pilih dari daftar angka.")


def local_rule(seat: Seat, region: str, text: str) -> Draft:
    """A region's own rule as TOML; who keeps it and when is written into it, whatever it said. Blocked for an unreadable one."""
    require(seat, Act.KEEP_LAW, region)
    text = text.replace("\r\n", "\n").strip("\ufeff\n ")
    if len(text) > LONGEST_FILE:
        raise Blocked("Berkas itu terlalu panjang.", "Satu berkas memuat satu aturan.")
    values = _loaded(text)
    name = str(values.get("rule", ""))
    if not RULE_NAME.fullmatch(name):
        raise Blocked(
            'Berkas itu tidak menyebut nama aturannya: rule = "nama_aturan".',
            "Pakai huruf kecil, angka dan garis bawah.",
        )
    whole = (
        "\n".join([f"by = {value_text(titled(seat))}", f"on = {today().isoformat()}", _unsigned(text)]) + "\n"
    )
    return Draft(
        LawChange.Kind.LOCAL,
        f"{LOCAL}/{region}/{name}.toml",
        f"{name} di {region}",
        f'menetapkan aturan daerah "{_called(name, values)}" ({name}) untuk wilayah {region}',
        {"text": whole},
    )


def _unsigned(text: str) -> str:
    """The text without its own lines of who and when, which stand above its first table."""
    top, *rest = blocks_of(text)
    kept = [line for line in top.lines if not SIGNED.match(line)]
    return "\n".join([*kept, *(line for block in rest for line in block.lines)])


def _called(name: str, values: Mapping[str, object]) -> str:
    """The sentence of a region's rule: its own, or that of the national rule which it makes tighter."""
    national = next((rule for rule in every_rule() if rule.id == name and not rule.region), None)
    stated = str(values.get("title", "")) or (fill(national.title, national, {}, today()) if national else "")
    return stated[:160] or name


def local_withdrawn(seat: Seat, region: str, name: str) -> Draft:
    """A region's own rule goes."""
    require(seat, Act.KEEP_LAW, region)
    file = f"{LOCAL}/{region}/{name}.toml"
    says = f"mencabut aturan {name} untuk wilayah {region}"
    return Draft(LawChange.Kind.WITHDRAWAL, file, f"{name} di {region}", says, {})


def _loaded(text: str) -> dict[str, object]:
    try:
        return loaded("berkas ini", text)
    except BadLaw as error:
        raise Blocked(str(error), "Perbaiki baris itu, lalu unggah lagi.") from None


def _plain(entry: Mapping[str, object]) -> dict[str, object]:
    """The entry as the database keeps it: days as texts, empty values left out."""
    plain = {key: value.isoformat() if isinstance(value, date) else value for key, value in entry.items()}
    return {key: value for key, value in plain.items() if value != ""}


def cited_by(text: str) -> Citation:
    """An article as a form names it, "permendagri-1-2016 12(2)"; Blocked where the book has none."""
    name, _, key = text.strip().partition(" ")
    found = cite(name, key.strip())
    article_named(found)
    return found
