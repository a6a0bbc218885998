"""How does a cooperation end, and what must be done by then?"""
