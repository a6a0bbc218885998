"""The provider through which people may sign in, where MITRADESA_OIDC_URL names one; it never makes an account."""

import os
from typing import Any

NEEDED = ("MITRADESA_OIDC_URL", "MITRADESA_OIDC_CLIENT", "MITRADESA_OIDC_SECRET")


def providers() -> dict[str, Any]:
    """The entry that the sign-in library asks for, empty where none is named; ValueError where one is named by half."""
    if not os.environ.get(NEEDED[0]):
        return {}
    missing = [name for name in NEEDED if not os.environ.get(name)]
    if missing:
        raise ValueError(f"Penyedia masuk (OIDC) belum lengkap; isi juga: {', '.join(missing)}.")
    app = {
        "provider_id": "penyedia",
        "name": os.environ.get("MITRADESA_OIDC_NAME", "akun pemerintah"),
        "client_id": os.environ["MITRADESA_OIDC_CLIENT"],
        "secret": os.environ["MITRADESA_OIDC_SECRET"],
        "settings": {
            "server_url": os.environ["MITRADESA_OIDC_URL"].rstrip("/"),
            "fetch_userinfo": True,
            "nip_claim": os.environ.get("MITRADESA_OIDC_NIP_CLAIM", "nip"),
        },
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}
