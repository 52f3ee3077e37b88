"""The stub compiler: Signature → MovePlan → Stub."""
