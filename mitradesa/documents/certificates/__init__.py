"""Certificates of an event: a page each, with a QR code that leads to the page at which anybody verifies it."""
