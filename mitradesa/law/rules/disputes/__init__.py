"""In what order, by whom and with what record is a dispute settled?"""
