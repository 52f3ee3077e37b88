"""How many fresh signatures are checked a second, as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from abisim.campaign.rates import Rates

_KIB: int = 1024


def one_core(rates: Rates) -> str:
    """The rate on one core, the simulator's ceiling, and where the time goes."""
    statuses = ", ".join(f"{count:,} {status}" for status, count in sorted(rates.statuses.items()))
    lines = [
        f"one core: {rates.per_second:,.0f} fresh signatures a second ({statuses})",
    ]
    if rates.bare and rates.staged:
        share = rates.per_second / rates.ceiling
        parts = ", ".join(f"{stage} {part:.0%}" for stage, part in rates.shares().items())
        lines += [
            f"  {share:.0%} of the simulator's own ceiling, {rates.ceiling:,.0f} a second",
            f"  time: {parts}",
        ]
    return "\n".join([*lines, _memory(rates.memory)])


def several(parts: Sequence[Rates], alone: Rates) -> str:
    """The rate of several processes, and how many times one core's it is."""
    rate = sum(each.per_second for each in parts)
    times = rate / alone.per_second
    most = max(parts, key=lambda each: max(each.memory))
    return (
        f"{len(parts)} processes: {rate:,.0f} a second, {times:.2f} times one core\n"
        f"{_memory(most.memory)}"
    )


def beside(compiler: str, rates: Mapping[int, float], alone: Rates) -> str:
    """The same check compiled and run by a C compiler, by signatures to a program."""
    lines = [f"the same check compiled, linked and run by {compiler}, one core of ours being"]
    lines += [
        f"  {alone.per_second / rate:,.0f} times as fast as {rate:,.1f} a second, "
        f"{count} to a program"
        for count, rate in rates.items()
    ]
    return "\n".join(lines)


def _memory(sizes: Sequence[int]) -> str:
    """The resident set over a run: at its beginning, its middle and its end."""
    first, middle, last = (sizes[place] / _KIB for place in (0, len(sizes) // 2, -1))
    return f"  memory: {first:,.0f} MiB, {middle:,.0f} halfway, {last:,.0f} at the end"
