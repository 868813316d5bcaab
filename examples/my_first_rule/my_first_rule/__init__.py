"""Rules of a newsroom of our own."""
