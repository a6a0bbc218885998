"""Rules of Daerah Istimewa Yogyakarta."""
