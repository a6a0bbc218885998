"""How do villages cooperate with one another: who may, how it is offered and agreed, the joint regulation, its BKAD?"""
