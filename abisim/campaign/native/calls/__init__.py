"""Native calls put to an oracle: a C extension that gcc compiles from the same signature."""
