"""The first overview with its pictures, the quality of the register, and the villages without an agreement."""
