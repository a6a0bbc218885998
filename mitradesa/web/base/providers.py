"""The provider through which people may sign in, as a page shows it."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse


@dataclass(frozen=True, slots=True)
class ProviderLink:
    """What it is called and where the way to it begins."""

    name: str
    address: str


def provider_link() -> ProviderLink | None:
    """The provider of this installation, if it has one."""
    apps = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {}).get("APPS", [])
    if not apps:
        return None
    return ProviderLink(apps[0]["name"], reverse("openid_connect_login", args=[apps[0]["provider_id"]]))
