"""The tracks of a cooperation proved: tables, gates and offices by hand, walks by chance, real disputes day by day."""
