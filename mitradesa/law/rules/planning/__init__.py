"""Was the cooperation prepared and planned?"""
