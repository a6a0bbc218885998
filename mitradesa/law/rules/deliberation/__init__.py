"""Did the village deliberate as the law asks?"""
