"""The judge of thunks, and the interpreter that it plays."""
