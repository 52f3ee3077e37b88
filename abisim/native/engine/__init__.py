"""Calls through libffi, without code of ours."""
