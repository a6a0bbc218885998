"""May an agreement be changed, by whom and how?"""
