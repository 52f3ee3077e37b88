"""Ctrl-C works in every test and in what it starts; nothing is taken from other runs.

A shell starts what is in the background with SIGINT ignored, and children inherit that.
"""

from __future__ import annotations

import os
import signal

signal.signal(signal.SIGINT, signal.default_int_handler)
os.environ["ABISIM_CACHE"] = ""
