"""Wrong tries are counted in one place for all workers: two processes together get no more of them than one."""

import os
import subprocess
import sys

from tests.gate import tools
from tests.gate.tables import with_tables

GUESSING = """
import django
django.setup()
from django.test import Client
from django.conf import settings
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
client = Client()
for _ in range(8):
    page = client.post("/masuk/", {"login": "siti.aminah", "password": "salah sekali"}, headers={"host": "localhost"})
    text = page.content.decode()
    print("wrong" if "tidak cocok" in text else "wait" if "Terlalu sering" in text else text)
"""


def test_two_workers_together_allow_five_wrong_passwords(tmp_path):
    surroundings = {
        **{name: value for name, value in os.environ.items() if name != "MITRADESA_DATABASE"},
        "MITRADESA_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "mitradesa.config.settings",
        "PYTHONPATH": str(tools.ROOT),
    }
    with_tables(tmp_path)
    line = [sys.executable, "-m", "django", "collectstatic", "--noinput", "-v0"]
    subprocess.run(line, env=surroundings, check=True)
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", GUESSING],
            env=surroundings,
            cwd=tools.ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [line for worker in workers for line in worker.communicate(timeout=150)[0].splitlines()]
    assert sorted(set(said)) == ["wait", "wrong"]
    assert said.count("wrong") == 5
    assert len(said) == 16
