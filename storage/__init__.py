"""storage remembers: tables, and every sentence of SQL that the rest asks."""
