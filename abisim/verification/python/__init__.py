"""The judge of python stubs, and the interpreter that it plays."""
