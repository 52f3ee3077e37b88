"""Ctrl-C works in every test and in what it starts.

A shell starts what is in the background with SIGINT ignored, and children inherit that.
"""

from __future__ import annotations

import signal

signal.signal(signal.SIGINT, signal.default_int_handler)
