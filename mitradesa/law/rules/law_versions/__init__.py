"""Does the text cite the versions of law in force on its day?"""
