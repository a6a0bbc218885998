"""The law data, the second person, exceptions: the sentences of sentences.toml about the legal desk."""

from datetime import date, timedelta

import pytest

from mitradesa.core.calendar import today
from mitradesa.records.models import AgreementFact, LawChange, RuleException
from tests import world
from tests.own_law import own_folder
from tests.rights.acting import TODAY, opens, sends, somebody

pytestmark = pytest.mark.django_db
DESK = "/ruang/meja-hukum/"
STOPS, STAYS = f"{DESK}pasal/permendagri-96-2017/13(3) huruf c/", f"{DESK}pasal/permendagri-1-2016/12(2)/"
COMPARED = {"result": "official", "source": "BN 2017 No. 1444", "on": TODAY, "digest": "Isi pasal."}


@pytest.fixture(autouse=True)
def folder(tmp_path):
    world.regions()
    with own_folder(tmp_path):
        yield tmp_path


def test_only_the_legal_bureau_writes_law_data_and_the_village_office_reads_them(folder):
    for role in ("dpmd_head", "dpmd_secretary", "dpmd_division_head", "dpmd_staff"):
        one = somebody(role)
        assert (opens(one, STAYS), sends(one, STAYS, **COMPARED)) == (200, 403)
    for role in (
        "village_head",
        "camat",
        "inspector",
        "bupati",
        "province_officer",
        "facilitator",
        "bpd_chair",
    ):
        one = somebody(role)
        assert (opens(one, DESK), sends(one, STAYS, **COMPARED)) == (403, 403)
    assert not list(folder.glob("*.toml"))
    assert sends(somebody("legal_officer"), STAYS, **COMPARED) == 302
    assert (folder / "verifications.toml").is_file()


def test_what_begins_to_stop_signatures_takes_two_of_the_same_regency(folder):
    officer = somebody("legal_officer")
    assert sends(officer, STOPS, **COMPARED) == 302
    address = f"{DESK}perubahan/{LawChange.objects.get().pk}/setuju/"
    assert sends(officer, address) == 409
    assert sends(somebody("dpmd_staff"), address) == 403
    assert sends(somebody("dpmd_head", world.OTHER_REGENCY), address) == 404
    assert not list(folder.glob("*.toml"))
    assert sends(somebody("legal_officer"), address) == 302
    assert (folder / "verifications.toml").is_file()


def test_an_exception_is_given_by_the_legal_bureau_alone_and_never_from_a_national_duty():
    days = {"starts_on": date(2026, 1, 1), "ends_on": date(2029, 12, 31)}
    row = world.agreement(regime="asset_use", signed_on=date(2026, 1, 1), **days)
    for name, value in {"asset_use": "sewa", "annexes": []}.items():
        AgreementFact.objects.create(agreement=row, name=name, value=value, origin="contoh")
    until = (today() + timedelta(days=30)).isoformat()
    form = {"ground": "should", "reason": "Peta sedang diukur.", "owner": "Kepala Bagian", "until": until}
    advice, duty = (f"{DESK}pengecualian/beri/{row.key}/{rule}/" for rule in ("annex_list", "lease_length"))
    for role in ("village_head", "dpmd_head", "camat", "bupati", "inspector"):
        assert sends(somebody(role), advice, **form) == 403
    officer = somebody("legal_officer")
    assert sends(officer, duty, **form) == 422
    assert sends(officer, duty, **form | {"ground": "proved", "fact": "ends_on", "proof": "x"}) == 422
    assert sends(officer, advice, **form) == 302
    assert RuleException.objects.get().rule == "annex_list"
