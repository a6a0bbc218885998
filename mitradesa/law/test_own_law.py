"""What an installation changes in the law: comparisons, corrected numbers, a region's own rules; mistakes are said where they are."""

import subprocess
import sys
import threading
from datetime import date

import pytest

from mitradesa.core.findings import Gate, Verification
from mitradesa.law.book import book, every_rule, renewed, set_aside, version
from mitradesa.law.citation import cite, instruments
from mitradesa.law.effects import Kind, effects, needs_second_person, snapshot
from mitradesa.law.judge import RuleSet, findings
from mitradesa.law.own import BadLaw, current, refused, supposing
from mitradesa.law.verifications import fingerprint
from tests.own_law import own_folder

DAY = date(2026, 11, 29)
LAHAT, PAGARALAM = "16.04.01.2001", "16.72.01.1001"
GUESSED = cite("permendagri-96-2017", "13(3) huruf c")
LEASE = cite("permendagri-1-2016", "12(2)")
FOUR_YEARS = {
    "regime": "asset_use",
    "asset_use": "sewa",
    "starts_on": date(2026, 1, 1),
    "ends_on": date(2029, 12, 31),
}


def compared(cited, **fields):
    entry = {"instrument": cited.instrument_id, "key": cited.key, "by": "Contoh Hukum", "on": "2026-11-20"}
    lines = (f'{key} = "{value}"' for key, value in (entry | fields).items() if value)
    return {"verifications.toml": "\n".join(["[[verification]]", *lines])}


def correction(**fields):
    entry = {"rule": "lease_length", "number": "LONGEST", "since": "2016-01", "value": "48 bulan"}
    entry |= {"by": "Contoh Hukum", "on": "2026-11-20", "reason": "salah baca"} | fields
    return {
        "corrections.toml": "\n".join(
            ["[[correction]]", *(f'{key} = "{value}"' for key, value in entry.items() if value)]
        )
    }


REGULATION = """
[regulation]
kind = "Perbup"
number = "12"
year = 2025
title = "Kerja sama desa"
in_force_from = "2025-06-01"
article = "Pasal 7"
digest = "Contoh."
verified = "official"
"""


def local(name, rest, top="", regulation=REGULATION, region="16.04"):
    head = f'rule = "{name}"\nby = "Contoh Hukum"\non = 2026-11-20\n{top}'
    return {f"local/{region}/{name}.toml": head + regulation + rest}


def shorter(value="24 bulan"):
    return local("lease_length", f'[numbers.LONGEST]\nvalue = "{value}"\nsince = "2025-06-01"\n')


def own_rule(condition="'peta' in annexes", severity="mandatory"):
    top = (
        f'title = "Peta dilampirkan"\nseverity = "{severity}"\ngate = "sign"\nremedy = "Lampirkan peta."\n'
        'supplier = "village_head"\napplies = \'asset_use == "sewa"\'\n'
    )
    return local(
        "lokal_peta", f'[[requires]]\ncondition = "{condition}"\nbreach = "Belum memuat peta."\n', top
    )


def answer(rule, facts, region=LAHAT, day=DAY):
    compiled = next(one for one in book(region).compiled if one.rule.id == rule)
    return findings(RuleSet([compiled]), facts, day, gate=Gate.SIGN)[0]


def changes(files):
    return effects(files, snapshot(DAY), DAY)


def test_an_article_that_was_compared_says_who_and_when_and_may_stop_a_signature():
    rule = book().rule("receiver_musdes")
    assert not rule.blocks_on(DAY)
    with supposing(compared(GUESSED, source="BN 2017 No. 1444")):
        assert GUESSED.article.verified is Verification.OFFICIAL
        assert "Contoh Hukum pada 20 November 2026" in GUESSED.article.note
        assert GUESSED.article.source == "BN 2017 No. 1444"
        assert book().rule("receiver_musdes").blocks_on(DAY)
    assert GUESSED.article.verified is Verification.INFERRED


def test_an_article_that_differs_stops_nothing_and_shows_what_the_gazette_says():
    assert answer("lease_length", FOUR_YEARS).blocks
    with supposing(compared(LEASE, verified="differs", digest="Sewa paling lama lima tahun.")):
        found = answer("lease_length", FOUR_YEARS)
        assert found.outcome == "breached"
        assert not found.blocks
        assert found.citations[0].digest == "Sewa paling lama lima tahun."


def test_one_basis_that_differs_is_enough_for_a_rule_to_stop_nothing():
    rules = [rule for rule in book().rules if rule.blocks_on(DAY) and len(rule.basis_on(DAY)) > 1]
    rule = next(
        rule for rule in rules if sum(one.article.verified.may_block for one in rule.basis_on(DAY)) > 1
    )
    with supposing(compared(rule.basis_on(DAY)[0], verified="differs", digest="Lain.")):
        assert not book().rule(rule.id).blocks_on(DAY)


@pytest.mark.parametrize(
    ("fields", "line", "key"),
    [
        ({"by": ""}, 1, "by"),
        ({"on": "kemarin"}, 5, "on"),
        ({"verified": "mungkin"}, 6, "verified"),
        ({"verified": "secondary"}, 1, "source"),
        ({"verified": "differs"}, 1, "digest"),
        ({"waktu": "x"}, 6, "waktu"),
    ],
)
def test_a_record_that_lacks_something_is_refused_with_its_file_line_and_key(fields, line, key):
    with (
        supposing(compared(LEASE, **fields)),
        pytest.raises(BadLaw, match=rf"verifications.toml, baris {line}, {key}:"),
    ):
        book()


def test_a_record_about_a_digest_that_an_upgrade_changed_is_set_aside_and_asks_to_compare_again():
    old, same = fingerprint("Kata-kata lama."), fingerprint(GUESSED.article.digest)
    with supposing(compared(GUESSED, compared=old)):
        assert GUESSED.article.verified is Verification.INFERRED
        assert "berubah sejak dibandingkan" in str(set_aside()[0])
    with supposing(compared(GUESSED, compared=same)):
        assert GUESSED.article.verified is Verification.OFFICIAL
        assert not set_aside()


def test_records_of_what_an_upgrade_took_away_are_set_aside_and_the_book_still_loads():
    with supposing({**compared(cite("uu-6-2014", "999")), **correction(rule="tidak_ada")}):
        said = " ".join(map(str, set_aside()))
        assert "uu-6-2014 999 tidak ada" in said
        assert "tidak ada aturan tidak_ada" in said
        assert len(book().rules) > 100


def test_a_corrected_number_is_judged_by_and_said_everywhere():
    assert answer("lease_length", FOUR_YEARS).outcome == "breached"
    with supposing(correction()):
        found = answer("lease_length", FOUR_YEARS)
        assert found.outcome == "met"
        assert found.title == "Sewa aset desa paling lama 4 tahun"


def test_a_corrected_number_from_a_later_day_leaves_the_days_before():
    with supposing(correction(since="2027-01-01")):
        assert answer("lease_length", FOUR_YEARS).outcome == "breached"
        assert answer("lease_length", FOUR_YEARS, day=date(2027, 1, 1)).outcome == "met"


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"value": "lama"}, "baris 5, value: 'lama' bukan jangka waktu"),
        ({"since": "besok"}, "baris 4, since:"),
        ({"reason": ""}, "reason: belum diisi"),
    ],
)
def test_a_correction_that_says_nothing_clear_is_refused(fields, says):
    with supposing(correction(**fields)), pytest.raises(BadLaw, match=says):
        book()


def test_a_regencys_tighter_number_holds_there_and_nowhere_else():
    two_and_a_half = FOUR_YEARS | {"ends_on": date(2028, 6, 30)}
    with supposing(shorter()):
        here, elsewhere = (answer("lease_length", two_and_a_half, place) for place in (LAHAT, PAGARALAM))
        assert (here.outcome, elsewhere.outcome) == ("breached", "met")
        assert "Perbup 12/2025" in [cited.short for cited in here.citations]
        assert instruments()["lokal-16-04-perbup-12-2025"].level == "regional"


@pytest.mark.parametrize("value", ["60 bulan", "4 tahun"])
def test_a_regency_that_loosens_is_set_aside_and_the_national_rule_holds(value):
    with supposing(shorter(value)):
        assert "hanya boleh diperkecil" in str(set_aside()[0])
        assert not book(LAHAT).rule("lease_length").region


def test_a_number_before_the_last_may_not_loosen_either():
    files = {**correction(value="12 bulan", since="2027-01-01"), **shorter("48 bulan")}
    with supposing(files):
        assert set_aside()


def test_a_whole_rule_replaces_a_national_one_only_by_statute():
    top = 'replaces = true\ntitle = "Sewa lain"\nremedy = "Lihat undang-undang."\nsupplier = "village_head"\n'
    rest = '[[requires]]\ncondition = "amount_total >= 0"\nbreach = "Contoh."\n'
    statute = '[[basis]]\ninstrument = "uu-6-2014"\nkey = "91"\n'
    with supposing(local("lease_length", rest, top)):
        assert "setingkat undang-undang" in str(set_aside()[0])
    with supposing(local("lease_length", statute + rest, top)):
        assert not set_aside()
        assert book(LAHAT).rule("lease_length").region == "16.04"


def test_a_regencys_own_rule_is_judged_there_and_names_its_regulation():
    facts = {"asset_use": "sewa", "annexes": ("denah",)}
    with supposing(own_rule()):
        assert answer("lokal_peta", facts).message == "Belum memuat peta."
        assert answer("lokal_peta", facts).blocks
        assert answer("lokal_peta", facts | {"annexes": ("peta",)}).outcome == "met"
        assert "lokal_peta" not in book(PAGARALAM).ids
    with supposing(own_rule(severity="should")):
        assert not answer("lokal_peta", facts).blocks


def test_a_regency_makes_an_advice_mandatory_and_no_duty_an_advice():
    advice = next(rule for rule in book().rules if rule.severity == "should")
    with supposing(local(advice.id, "", 'severity = "mandatory"\n')):
        assert book(LAHAT).rule(advice.id).severity == "mandatory"
        assert book(PAGARALAM).rule(advice.id).severity == "should"
    with supposing(local("lease_length", "", 'severity = "should"\n')):
        assert "bobotnya lebih ringan" in str(set_aside()[0])


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("'peta' in annexes", "'peta' in anexes", "condition: no fact is called anexes"),
        ("Peta dilampirkan", "Peta {lampiran}", "title: {lampiran} bukan angka"),
        ("lokal_peta", "lain", "nama aturan dan nama berkas harus sama"),
        ('verified = "official"', 'verified = "pasti"', "verified: 'pasti' tidak dikenal"),
        ("[[requires]]", "[[minta]]", "minta: kunci ini tidak dikenal"),
        ("year = 2025", "year = 25", "year: tulis empat angka"),
        ("[regulation]", "[regulation", "bukan TOML yang benar"),
    ],
)
def test_a_file_with_a_mistake_is_refused_where_the_mistake_is(old, new, says):
    (name, text), *_ = own_rule().items()
    with supposing({name: text.replace(old, new, 1)}), pytest.raises(BadLaw, match=says) as refusal:
        book(LAHAT)
    assert name in str(refusal.value)


def test_what_is_supposed_ends_with_the_block_and_other_threads_notice_nothing():
    seen = []
    before = version()
    with supposing(own_rule()):
        assert version() != before
        thread = threading.Thread(target=lambda: seen.append((version(), "lokal_peta" in book(LAHAT).ids)))
        thread.start()
        thread.join()
    assert seen == [(before, False)]
    assert version() == before


def test_files_are_taken_into_use_when_they_change_and_a_broken_one_leaves_the_old_in_use(tmp_path):
    with own_folder(tmp_path):
        first, path = version(), tmp_path / "verifications.toml"
        path.write_text(compared(GUESSED)["verifications.toml"])
        assert renewed()
        assert not renewed()
        assert GUESSED.article.verified is Verification.OFFICIAL
        second = version()
        path.write_text("[[verification]]\nkey = 1 2")
        assert not renewed()
        assert "verifications.toml, baris 2" in refused()
        assert (version(), GUESSED.article.verified) == (second, Verification.OFFICIAL)
        path.unlink()
        assert renewed()
        assert (version(), refused()) == (first, "")


def test_another_process_answers_by_the_new_book_without_being_started_again(tmp_path):
    program = (
        "from mitradesa.law.book import renewed, version\n"
        "for line in __import__('sys').stdin:\n"
        "    renewed(); print(version(), flush=True)\n"
    )
    with own_folder(tmp_path):
        other = subprocess.Popen(
            [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

        def asked():
            other.stdin.write("\n")
            other.stdin.flush()
            return other.stdout.readline().strip()

        assert asked() == version()
        (tmp_path / "corrections.toml").write_text(correction()["corrections.toml"])
        renewed()
        assert asked() == version()
        assert current().files
        other.stdin.close()
        assert other.wait(timeout=30) == 0


@pytest.mark.parametrize(
    ("files", "kinds", "second"),
    [
        (compared(GUESSED), {Kind.BLOCKS, Kind.BADGE}, True),
        (compared(LEASE), {Kind.BADGE}, False),
        (
            compared(LEASE, verified="differs", digest="Lain."),
            {Kind.UNBLOCKS, Kind.BADGE, Kind.WORDING},
            True,
        ),
        (correction(), {Kind.LOOSER}, True),
        (correction(value="24 bulan"), {Kind.TIGHTER}, False),
        (shorter(), {Kind.TIGHTER, Kind.WORDING}, False),
        (own_rule(), {Kind.ADDED, Kind.BLOCKS, Kind.WORDING}, True),
        (own_rule(severity="should"), {Kind.ADDED, Kind.WORDING}, False),
        (shorter("60 bulan"), {Kind.ASIDE, Kind.WORDING}, False),
    ],
)
def test_a_second_person_is_asked_where_signatures_begin_to_stop_or_something_loosens(files, kinds, second):
    found = changes(files)
    assert {one.kind for one in found} == kinds
    assert needs_second_person(found) is second


@pytest.mark.parametrize(("files", "kind"), [(own_rule(), Kind.REMOVED), (shorter(), Kind.LOOSER)])
def test_taking_a_regencys_rule_away_loosens(files, kind):
    with supposing(files):
        found = changes({})
    assert kind in {one.kind for one in found}
    assert needs_second_person(found)


def test_the_programs_own_rules_are_never_set_aside():
    with supposing({}):
        assert not set_aside()
        assert not [rule for rule in every_rule() if rule.file]
