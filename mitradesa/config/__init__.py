"""Wires the floors together: settings, addresses, the WSGI application."""
