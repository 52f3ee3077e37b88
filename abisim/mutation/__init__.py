"""Mutation: stubs, move plans and tables are damaged, and the judge has to notice."""
