"""English words only: no patterns, no logic."""
