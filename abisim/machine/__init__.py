"""The simulated x86-64: guest memory, fake callee, instruction counts."""
