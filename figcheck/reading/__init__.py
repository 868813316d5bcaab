"""Text to figures; reading never judges."""
