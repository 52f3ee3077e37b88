"""The first native run of what passed in the simulator, held against the simulated one."""
