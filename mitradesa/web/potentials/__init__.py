"""The pages of a village's potentials: their list and map, the cards, the priority scale with the plans that hold it."""
