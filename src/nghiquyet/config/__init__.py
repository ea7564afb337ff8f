"""Settings from the environment, the application object and the ways to start the server."""
