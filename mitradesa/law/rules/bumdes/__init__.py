"""What may a BUM Desa's own contract do?"""
