"""Writes: one function a user's verb, each permission → rule → save → audit in one transaction."""
