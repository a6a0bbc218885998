"""Are the permit and the village regulation there?"""
