"""From rows to the facts that the rule book judges."""
