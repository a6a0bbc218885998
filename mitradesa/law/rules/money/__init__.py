"""Where does the money go, and does the budget carry it?"""
