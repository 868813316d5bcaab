"""Ties from outside: figures that someone says belong together, judged by the laws that judge figcheck's own.

`contract` says what a tie may hold, `members` finds its figures in a story, `amounts`, `changes` and `times` put each
kind of tie to a rule, `bench` judges them and says which are refused, and why.
"""
