"""Python stubs: code that CPython enters as a METH_FASTCALL function."""
