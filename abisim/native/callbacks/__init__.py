"""Python callables as C function pointers."""
