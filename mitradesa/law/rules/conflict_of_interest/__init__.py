"""Does anybody who decides stand on the other side as well?"""
