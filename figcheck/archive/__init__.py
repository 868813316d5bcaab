"""Many stories: what is kept of each in the tables of an archive. No file is read or written here."""
