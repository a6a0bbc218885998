"""Signs of cooperations: gathering the facts that they are read from, and the lists of those that were raised."""
