"""What the agreement costs, how it is paid and what the village gets of it."""

import pytest

DRAFT = """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH DESA CONTOH MAJU
DENGAN
PT CONTOH JAYA

Pada hari ini Senin tanggal 4 Maret 2024, kami yang bertanda tangan di bawah ini:
1. Nama : ANI CONTOH
   Jabatan : Kepala Desa Contoh Maju
   selanjutnya disebut PIHAK PERTAMA
2. Nama : BUDI CONTOH
   Jabatan : Direktur PT Contoh Jaya
   selanjutnya disebut PIHAK KEDUA

Pasal 1
PEMBIAYAAN
{money}
"""


@pytest.mark.parametrize(
    ("money", "rupiah"),
    [
        ("Nilai kontrak sebesar Rp 45.000.000,- (empat puluh lima juta rupiah).", 45_000_000),
        ("Nilai perjanjian adalah Rp. 1.250.000.000,00.", 1_250_000_000),
        ("Uang sewa Rp5.000.000 per tahun, seluruhnya Rp15.000.000 untuk tiga tahun.", 15_000_000),
        ("Total biaya Rp 10.000.000 terdiri atas Rp 4.000.000 dan Rp 6.000.000.", 10_000_000),
        ("Meterai Rp 10.000 ditanggung bersama.", None),
        ("Denda sebesar Rp 500.000 per hari.", None),
        ("Dibayar Rp 4.000.000 kepada A dan Rp 7.000.000 kepada B.", None),
        ("Biaya ditanggung masing-masing.", None),
        ("Desa menyediakan Rp62.400.000,00; jumlah seluruh pembiayaan adalah Rp91.150.000,00.", 91_150_000),
        ("Masing-masing desa menyertakan modal sebesar Rp50.000.000,00.", None),
        ("Untuk tahun pertama disediakan dana pendamping sebesar Rp 12.500.O00,- saja.", None),
        ("Harga borongan sebesar Rp 87.45O.000,- dibayar tunai.", 87_450_000),
        ("Deposit sebesar Rp 5.000.000 dikembalikan.", None),
    ],
)
def test_only_a_stated_total_is_the_amount(money, rupiah, facts):
    assert facts(DRAFT.format(money=money))["amount_total"].value == rupiah


def test_digits_and_words_that_differ_leave_the_amount_open(facts):
    read = facts(DRAFT.format(money="Nilai kontrak sebesar Rp 54.000.000,- (empat puluh lima juta rupiah)."))[
        "amount_total"
    ]
    assert read.value is None
    assert "Rp54.000.000" in read.reason
    assert "Rp45.000.000" in read.reason


@pytest.mark.parametrize(
    ("money", "rupiah"),
    [
        ("Nilai kontrak sebesar Rp 54.0O0.000,- (empat puluh lima juta rupiah).", 45_000_000),
        (
            "Nilai kontrak sebesar Rp54.000.000 (empat puluh lima juta rupiah). Seluruh Rp54.000.000 dibayar tunai.",
            54_000_000,
        ),
    ],
)
def test_damaged_digits_yield_to_words_and_an_amount_said_again_is_taken(money, rupiah, facts):
    assert facts(DRAFT.format(money=money))["amount_total"].value == rupiah


@pytest.mark.parametrize(
    ("money", "share"),
    [
        ("Keuntungan dibagi 30% (tiga puluh persen) untuk PIHAK PERTAMA dan 70% untuk PIHAK KEDUA.", 30),
        ("Bagi hasil: PIHAK PERTAMA sebesar 12,5 % dari laba bersih, PIHAK KEDUA 87,5 %.", 12.5),
        ("Kontribusi kas desa 5 persen dari pendapatan kotor.", 5),
        ("Pembayaran 30% di muka dan 70% setelah selesai.", None),
        ("Bagian PIHAK PERTAMA 10% dari laba dan bagian PIHAK PERTAMA 20% dari pendapatan.", None),
    ],
)
def test_the_villages_share_is_read_where_it_is_plain(money, share, facts):
    assert facts(DRAFT.format(money=money))["revenue_share"].value == share


@pytest.mark.parametrize(
    ("money", "person"),
    [
        ("Pembayaran ditransfer ke Rekening Kas Desa Contoh Maju.", False),
        ("Pembayaran ke rekening Bank Contoh nomor 12345678 atas nama Ani Contoh.", True),
        ("Pembayaran ke rekening Bank Contoh nomor 12345678 atas nama PT Contoh Jaya.", False),
        ("Pembayaran ke rekening nomor 12345678 pada Bank Contoh.", None),
        ("Biaya ditanggung masing-masing.", None),
    ],
)
def test_whose_account_is_paid(money, person, facts):
    read = facts(DRAFT.format(money=money))
    assert read["payee_is_person"].value is person
    assert person is None or read["payee_account"].value


def test_how_is_paid_is_quoted(facts):
    read = facts(
        DRAFT.format(money="Sewa Rp. 3.000.000 dibayar dalam dua tahap: bulan Maret dan bulan September.")
    )["payment_schedule"]
    assert read.value.startswith("Sewa Rp. 3.000.000 dibayar dalam dua tahap")
