"""Makes an installation with something on every page: prints, as JSON, each user's session and the pages that he may look at.

`python -m tests.pages.prepare`; MITRADESA_DATA names the installation's folder.
"""

import json
import os

import django
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mitradesa.config.settings")
django.setup()

from tests.pages.answers import NO_PAGES  # noqa: E402 - Django is made ready first
from tests.pages.filling import NEIGHBOUR_HEAD, fill  # noqa: E402
from tests.pages.visiting import USERS, addresses_of, places, signed_in  # noqa: E402

call_command("migrate", verbosity=0)
fill()
found = [place for place in places() if place.name not in NO_PAGES]
ready = {
    user: {"session": signed_in(user).cookies["sessionid"].value, "pages": list(addresses_of(user, found))}
    for user in (*USERS, NEIGHBOUR_HEAD)
}
print(json.dumps(ready))
