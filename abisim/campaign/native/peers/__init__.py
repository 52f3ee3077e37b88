"""C and C++ sources of the functions that are called natively, and of other ways to call them."""
