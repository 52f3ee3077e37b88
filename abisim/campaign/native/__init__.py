"""Native calls measured beside their peers."""
