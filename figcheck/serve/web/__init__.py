"""figcheck over HTTP: the page on which a person pastes a story, the JSON interface, and LanguageTool's (`app`)."""
