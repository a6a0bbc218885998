"""Rules of one region, in folders such as `region_34` or `region_16_04`; the narrower place wins and may only tighten."""
