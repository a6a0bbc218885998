"""Is the paper in the right form: written, numbered, dated, in Indonesian?"""
