"""Files as they were given: kept by their hash outside what the web serves."""

from django.db import models


class StoredFile(models.Model):
    """A file by its SHA-256; its bytes lie in the data folder under that name. `text` is what the reader read, None while unread."""

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    content_type = models.CharField(max_length=100)
    pages = models.PositiveIntegerField(null=True)
    text = models.TextField(null=True)
    stored_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.sha256
