"""figcheck for other programs: the tools that an agent calls (`tools`), over the Model Context Protocol (`agents`)."""
