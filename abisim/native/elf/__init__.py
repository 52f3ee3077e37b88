"""Shared objects made ahead of time."""
