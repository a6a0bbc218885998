"""Can residents see the agreement, and is their data safe?"""
