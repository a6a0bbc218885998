"""Reading what residents said: by the offices, by the desk, by everybody."""
