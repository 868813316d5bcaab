"""figcheck for other programs: for agents over the Model Context Protocol (`tools`, `agents`), in editors (`lsp`)."""
