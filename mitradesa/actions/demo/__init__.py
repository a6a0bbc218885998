"""The demonstration: Kabupaten Lahat whole, with invented people, companies and agreements that say so in their names."""
