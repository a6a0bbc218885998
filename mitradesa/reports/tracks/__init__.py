"""A track of the life of a cooperation as a picture and as a table, both made from its transitions."""
