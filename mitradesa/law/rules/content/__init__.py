"""Does the text hold what an agreement of a village must hold?"""
