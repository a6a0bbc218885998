"""How passwords and PINs are hashed."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class SmallServerArgon2(Argon2PasswordHasher):
    """Argon2id with 19 MiB a hash (OWASP's least): several people may sign in at once on a server with 1 GB."""

    time_cost = 2
    memory_cost = 19_456
    parallelism = 1
