"""Corpus files and runs over many signatures."""
