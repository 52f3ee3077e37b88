"""What tests of mutants share with those of the judge."""

from __future__ import annotations

from tests.verification.conftest import assemble

__all__ = ["assemble"]
