"""figcheck in editors, over the Language Server Protocol: what was judged of a story as it is typed (`server`)."""
