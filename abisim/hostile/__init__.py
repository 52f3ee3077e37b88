"""Hostile runs: code of every bad kind put to the judge, and the judge watched."""
