"""The pages are tested with plain static files here too."""

from mitradesa.web.conftest import plain_static_files

__all__ = ["plain_static_files"]
