"""The oracle: Signature → Assignment, written from the ABI's text."""
