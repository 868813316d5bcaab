"""Files to text. Offsets index the text that comes out of here, so nothing in it is moved or changed."""
