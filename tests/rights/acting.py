"""What people do in the sentences, over the pages as they would do it; each answers with the status."""

from django.contrib.auth.hashers import make_password

from mitradesa.actions.agreements import new_key
from mitradesa.core.calendar import today
from mitradesa.records.models import Agreement, Event
from tests import world

PIN = "271828"
REGISTER, PEOPLE, TRAIL, LETTERS = "/ruang/kerja-sama/", "/ruang/orang/", "/ruang/jejak/", "/ruang/surat/"
RESETS = f"{PEOPLE}atur-ulang/"
TODAY = today().isoformat()


def somebody(role, place=None, **fields):
    """A holder of a role with a PIN, and the browser in which he has signed in."""
    one = world.holder(role, place, pin=make_password(PIN), **fields)
    one.browser = world.signed_in(one)
    return one


def opens(one, address):
    """The status of a page."""
    return one.browser.get(address).status_code


def reads(one, address):
    """The text of a page that opens."""
    page = one.browser.get(address)
    assert page.status_code == 200, f"{address} answers {page.status_code}"
    return b"".join(page).decode(errors="replace")


def sends(one, address, **form):
    """The status of a form sent."""
    return one.browser.post(address, form).status_code


def confirms(one, row, pin=PIN):
    """Says with a PIN that a record is right, as it stands now."""
    version = Agreement.objects.get(pk=row.pk).version
    return sends(one, f"{REGISTER}{row.key}/benar/", version=version, pin=pin)


def is_confirmed(row):
    """Whether the record stands as right."""
    return Agreement.objects.get(pk=row.pk).confirmed_at is not None


def types(one, title="Pengelolaan pasar", **form):
    """Types a new agreement in."""
    return sends(one, f"{REGISTER}baru/", key=new_key(), title=title, **form)


def mends(one, row, title="Judul baru"):
    """Changes the title of a record."""
    version = Agreement.objects.get(pk=row.pk).version
    return sends(one, f"{REGISTER}{row.key}/ubah/", version=version, title=title)


def office_of(kind, place):
    """The address of an office's page."""
    return f"{PEOPLE}kantor/{world.office(kind, place).pk}/"


def appoints(one, kind, place, role, **form):
    """Records that somebody new holds a role."""
    fields = {"role": role, "name": "Contoh Baru", "since": TODAY, "decree": "SK Contoh 7/2026"}
    return sends(one, f"{office_of(kind, place)}isi/", **fields | form)


def hands_over(one, kind, place, role, **form):
    """Opens a handover to somebody new."""
    fields = {"role": role, "name": "Contoh Pengganti", "since": TODAY, "decree": "SK Contoh 8/2026"}
    fields |= {"reason": "died", "capacity": "holder"}
    return sends(one, f"{office_of(kind, place)}serah-terima/", **fields | form)


def events():
    """How many events the trail holds."""
    return Event.objects.count()
