"""May these parties and these people bind the village and its partner in this matter?"""
