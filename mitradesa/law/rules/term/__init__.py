"""How may an agreement be extended, and what happens at its end?"""
