"""Other extractors, heard beside figcheck; each is imported only when it is asked."""
