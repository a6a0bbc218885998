"""To whom is a cooperation reported, with what, and how often?"""
