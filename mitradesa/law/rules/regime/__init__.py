"""Which law governs this paper at all: cooperation, asset use, procurement, a BUM Desa contract, or none of these?"""
