"""Reads: what this user may see, as querysets or as frozen dataclasses for pages and for the pure rooms.

Permission stands inside every query: rows outside the user's subtrees are never fetched.
"""
