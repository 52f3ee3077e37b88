"""The self-test that commands begin with."""

from __future__ import annotations

import signal

import pytest

from abisim.cli.shared import require_self_test
from abisim.errors import UsageError
from abisim.machine import selftest
from abisim.machine.machine import Machine
from abisim.machine.selftest import Check


def test_ctrl_c_waits_for_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the engine's callbacks it would be lost."""
    ended: list[bool] = []

    def interrupted(_: Machine) -> tuple[Check, ...]:
        signal.raise_signal(signal.SIGINT)
        ended.append(True)
        return ()

    monkeypatch.setattr(selftest, "emulator_self_test", interrupted)
    with pytest.raises(KeyboardInterrupt):
        require_self_test()
    assert ended


def test_what_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = Check("addition", False, "2 and 2 make 5")
    monkeypatch.setattr(selftest, "emulator_self_test", lambda _: (failed,))
    with pytest.raises(UsageError, match="addition: 2 and 2 make 5"):
        require_self_test()
