"""May a village asset be used this way, and for how long?"""
