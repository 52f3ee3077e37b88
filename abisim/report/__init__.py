"""Reports, one file per format; ``formats`` has them all."""
