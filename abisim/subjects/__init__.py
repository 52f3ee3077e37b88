"""Other people's code: what C compilers make of signatures, linked for the simulator."""
