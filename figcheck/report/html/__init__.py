"""The report as one self-contained page: the story as a marked-up proof, with the figure sheet beside it."""
