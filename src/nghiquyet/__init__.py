"""Software for organisations that are run by resolutions: from the clause to the result, with proof.

The rooms `reading`, `measuring`, `writing` and `reviewing` are libraries that need no server.
"""

__version__ = "0.1.0"
