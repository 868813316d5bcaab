"""Words, language by language."""
