"""The command `figcheck`: the only code that reads the command line, prints and exits."""
