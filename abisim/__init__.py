"""A wind tunnel for calling conventions."""
