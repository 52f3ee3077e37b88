"""Native calls: verified stubs mapped into this process, or written to a shared object."""
