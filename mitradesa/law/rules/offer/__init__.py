"""Was the partner found as the law asks: announcement, offer, plan, deliberation?"""
