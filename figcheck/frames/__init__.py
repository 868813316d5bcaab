"""Frames: which figures the wording ties together, and in which role. They know the language and do no arithmetic."""
