"""Where the evidence is weak a fact stays unknown and says why; a value must be earned."""

import pytest

OPENING = "PERJANJIAN KERJA SAMA\n\nPada hari ini Senin tanggal {day} kami:\n"
ENDING = "Pasal 1\nTUJUAN\nMembina warga.\n"


@pytest.mark.parametrize(
    "day",
    ["empat bulan Juli tahun dua ribu dua puluh tjga", "empat Juli dua ribu dun puluh satu", "empat Juli dua ribu dua puluh duo"],
)  # fmt: skip
def test_a_year_whose_last_word_is_torn_is_not_rounded_down(facts, day):
    assert facts(OPENING.format(day=day) + ENDING)["signed_on"].value is None


@pytest.mark.parametrize("after", ["bertempat di Contoh", "kami berdua", "Masehi", "yang bertanda tangan"])
def test_a_round_year_before_another_word_is_a_year(facts, after):
    text = OPENING.format(day=f"empat Juli dua ribu dua puluh {after}")
    assert facts(text + ENDING)["signed_on"].value == "2020-07-04"


def test_a_length_that_its_own_days_contradict_is_unknown(facts):
    term = (
        "Pasal 2\nJANGKA WAKTU\nPerjanjian berlaku 3 (tiga) tahun sejak 1 Juli 2022 sampai dengan {last}.\n"
    )
    opening = OPENING.format(day="4 Maret 2022") + ENDING
    agreeing, other = (
        facts(opening + term.format(last="30 Juni 2025")),
        facts(opening + term.format(last="31 Desember 2025")),
    )
    assert agreeing["term_months"].value == 36
    assert other["term_months"].value is None
    assert "36 bulan" in other["term_months"].reason
    assert other["ends_on"].value == "2025-12-31"


def test_a_later_day_in_the_opening_is_no_second_day_of_signing(facts):
    text = (
        "PERJANJIAN SEWA\n\nPada hari ini, tanggal 28 November 2022, disepakati: Ayat 1. Tanah dipakai menanam padi. "
        "Ayat 2. Lamanya tiga tahun, dari 1 Desember 2022 sampai 30 November 2025.\n"
    )
    read = facts(text + ENDING)
    assert (read["signed_on"].value, read["date_conflict"].value) == ("2022-11-28", False)


def test_two_days_side_by_side_in_the_opening_still_conflict(facts):
    read = facts(OPENING.format(day="empat Maret dua ribu dua puluh dua (05-03-2022)") + ENDING)
    assert read["date_conflict"].value is True


def test_a_blank_for_a_party_is_no_party(facts):
    text = "PERJANJIAN BERSAMA\nANTARA\n........ (Pihak Kesatu)\nDENGAN\n........ (Pihak Ketiga)\n\nPada hari ini:\n"
    assert facts(text + ENDING)["parties"].value is None


def test_the_second_party_alone_is_not_made_the_first(facts):
    text = OPENING.format(day="4 Maret 2022") + (
        "Nama : Sari Contoh\nJabatan : Direktur PT Sampel Jaya\nselanjutnya disebut PIHAK KEDUA.\n"
    )
    parties = facts(text + ENDING)["parties"]
    assert parties.value is None
    assert "PIHAK KEDUA" in parties.reason
