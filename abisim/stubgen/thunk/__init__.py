"""Thunks: code that C calls and that leads to a Python callable."""
