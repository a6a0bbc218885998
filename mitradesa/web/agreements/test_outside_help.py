"""Who helped from outside is written down on the page of an agreement, by those who prepare it, and compared by a sign."""

from datetime import UTC, date, datetime

import pytest

from mitradesa.actions.red_flags.raising import raise_flags
from mitradesa.queries.red_flags.of_outsiders import helpers_of, sound_of
from mitradesa.records.models import AgreementFact, RedFlag
from tests import world

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 29)


@pytest.fixture
def row():
    world.regions()
    return world.agreement(confirmed_at=datetime(2026, 1, 5, tzinfo=UTC))


def test_a_name_on_both_sides_is_written_on_the_page_and_asked_about(row):
    operator = world.signed_in(world.holder("village_operator"))
    home = f"/ruang/kerja-sama/{row.key}/"
    assert "Notaris, konsultan, dan penilai dari luar" in operator.get(home).text
    sent = {
        "version": row.version,
        "f.outside_help_village": "KJPP Contoh Wiratama\nNotaris Contoh Rahayu",
        "f.outside_help_partner": "Contoh Wiratama, S.E.",
    }
    assert operator.post(f"{home}keterangan/", sent).status_code == 302
    assert "KJPP Contoh Wiratama" in operator.get(home).text
    raise_flags([row.pk], DAY)
    said = RedFlag.objects.get(sign="same_outside_help").says
    assert said == "KJPP Contoh Wiratama disebut bekerja bagi desa dan bagi pihak ketiganya."


def test_who_only_reads_is_not_asked(row):
    reader = world.signed_in(world.holder("bpd_chair"))
    assert "Notaris, konsultan, dan penilai dari luar" not in reader.get(f"/ruang/kerja-sama/{row.key}/").text


def test_a_trade_and_a_title_are_no_part_of_a_name():
    assert len({sound_of(one) for one in ("KJPP Contoh Wiratama", "Notaris/PPAT Contoh Wiratama, S.H.")}) == 1
    assert sound_of("Contoh Wiratama") != sound_of("Contoh Wirawan")


def test_names_are_compared_within_the_regency_alone(row):
    for village in (world.VILLAGE, world.SIBLING_VILLAGE, world.FOREIGN_VILLAGE):
        other = row if village == world.VILLAGE else world.agreement(village, partner=row.partner)
        AgreementFact.objects.create(
            agreement=other, name="outside_help_village", value=["Contoh Wiratama"], origin="naskah"
        )
    (one,) = helpers_of([row])[row.pk]
    assert len(one.anywhere) == 1
