"""Sending a text to a chat through Apprise, where an installation has a token for it; the only module that knows Apprise."""

import importlib
import importlib.util
import os
from typing import Any

# The extra [pesan] is installed only where an office sends to chats.
apprise: Any = importlib.import_module("apprise") if importlib.util.find_spec("apprise") else None
ADDRESS = "MITRADESA_CHAT"
"""An Apprise address with {phone} in it, such as whatsapp://TOKEN@PHONE_ID/{phone}."""


def can_chat() -> bool:
    """Whether this installation can send to chats."""
    return apprise is not None and bool(os.environ.get(ADDRESS))


def send_chat(phone: str, text: str) -> str:
    """Sends a text to a phone; empty when it went, else what stopped it, in Indonesian."""
    if apprise is None or not os.environ.get(ADDRESS):
        return "pengiriman ke obrolan belum disiapkan pengelola"
    service = apprise.Apprise()
    if not service.add(os.environ[ADDRESS].format(phone=international(phone))):
        return "alamat layanan obrolan tidak dikenal"
    return "" if service.notify(body=text) else "layanan obrolan menolak pesan"


def international(phone: str) -> str:
    """A phone number with its country: 0812-3456-7890 is 6281234567890."""
    digits = "".join(sign for sign in phone if sign.isdigit())
    return f"62{digits[1:]}" if digits.startswith("0") else digits
