"""The addresses that need no office: what everybody may read, and the ways in of the sign-in library."""

from mitradesa.law.book import every_rule
from mitradesa.web.checking.samples import SAMPLES
from tests.rights.doors import Door, Guard, deed, form, page
from tests.rights.expected import SECOND_FACTOR

# Whoever is in already is sent on, over the page of second factors where his office needs one.
_ON = (200, 302, SECOND_FACTOR)
_OPEN, _MINE = Guard.OPEN, Guard.SIGNED_IN
_RULE = next(iter(every_rule()))
_LOCAL = next(rule for rule in every_rule() if rule.region)


def _read(**more: object) -> Door:
    """A page that everybody reads, also one that sends a form to it."""
    return form(_OPEN, done=more.get("got", 200), writes=False, **more)


READING: dict[str, Door] = {
    "home": _read(),
    "about": _read(),
    "text_size": form(_OPEN, done=302, writes=False),
    "checking:start": form(_OPEN, done=422, writes=False),
    "checking:answer": deed(_OPEN, done=400, writes=False),
    "checking:report_html": deed(_OPEN, done=400, writes=False),
    "checking:report_pdf": deed(_OPEN, done=400, writes=False),
    "checking:picture": page(_OPEN, args=("x", 1), got=404),
    "checking:sample": page(_OPEN, args=(SAMPLES[0].name,)),
    "checking:sample_file": page(_OPEN, args=(SAMPLES[0].name,)),
    "glossary:index": page(_OPEN),
    "tracks:index": page(_OPEN),
    "tracks:show": page(_OPEN, args=("asset_use",)),
    "signs:index": page(_OPEN),
    "signs:show": page(_OPEN, args=("single_offer",)),
    "law:index": _read(),
    "law:book": _read(),
    "law:rules": _read(),
    "law:rule": _read(args=(_RULE.id,)),
    "law:local_rule": _read(args=(_LOCAL.id, _LOCAL.region)),
    "law:instrument": _read(args=("permendagri-96-2017",)),
}

WAYS_IN: dict[str, Door] = {
    "access:choose_name": form(_OPEN, got=302, writes=False),
    "access:activation": form(_OPEN, done=(409, 422), writes=False),
    "account_login": form(_OPEN, got=_ON, done=_ON, writes=False),
    "account_logout": form(_OPEN, got=(200, 302), writes=False),
    "account_inactive": page(_OPEN),
    "mfa_authenticate": form(_OPEN, got=_ON, done=_ON, writes=False),
    "mfa_login_webauthn": form(_OPEN, got=_ON, done=_ON, writes=False),
    "openid_connect_login": form(_OPEN, args=("tidak-ada",), got=404, done=404, writes=False),
    "openid_connect_callback": form(_OPEN, args=("tidak-ada",), got=404, done=404, writes=False),
    "socialaccount_login_cancelled": page(_OPEN),
    "socialaccount_login_error": page(_MINE, got=401),
}

FACTORS: dict[str, Door] = {
    "account_reauthenticate": form(_MINE, done=200, writes=False),
    "mfa_reauthenticate": form(_MINE, got=302, writes=False),
    "mfa_reauthenticate_webauthn": form(_MINE, got=302, writes=False),
    "account_change_password": form(_MINE, done=200, writes=False),
    "account_set_password": form(_MINE, got=302, writes=False),
    "mfa_index": page(_MINE),
    "mfa_activate_totp": form(_MINE, got=302, writes=False),
    "mfa_deactivate_totp": form(_MINE, got=404, done=404, writes=False),
    "mfa_view_recovery_codes": page(_MINE, got=404),
    "mfa_generate_recovery_codes": form(_MINE, got=302, writes=False),
    "mfa_list_webauthn": page(_MINE),
    "mfa_add_webauthn": form(_MINE, got=302, writes=False),
    "mfa_remove_webauthn": form(_MINE, args=(1,), got=404, done=404, writes=False),
    "mfa_edit_webauthn": form(_MINE, args=(1,), got=302, writes=False),
}
