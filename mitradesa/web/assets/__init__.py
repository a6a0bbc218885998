"""The pages of village assets: the inventory, one asset with its parts, proof and uses, and what a case reserves."""
