"""Rules of Kabupaten Sumedang."""
