"""How far each wording is trusted: measured over news, kept in a table, and asked before anyone is accused."""
