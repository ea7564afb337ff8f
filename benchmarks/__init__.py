"""How fast the main jobs are, on the demo's documents and on made-up values. `make bench` prints a table."""
