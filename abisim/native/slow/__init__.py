"""The slow path: right for every signature, compiled per signature."""
