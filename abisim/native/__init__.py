"""Stubs that run on the real processor: bound to Python functions, or built ahead of time."""
