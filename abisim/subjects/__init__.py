"""Other people's code as Stubs: compilers and ELF objects."""
