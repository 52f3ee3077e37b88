"""Values, rules and the judge."""
