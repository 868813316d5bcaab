"""The forms of a report: a module each, with a function `writer` that makes its writer."""
