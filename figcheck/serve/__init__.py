"""figcheck for other programs: for agents (`tools`, `agents`), in editors (`lsp`), over HTTP (`web`)."""
