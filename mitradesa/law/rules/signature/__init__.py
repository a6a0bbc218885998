"""Is the agreement stamped, signed and witnessed as the law asks?"""
