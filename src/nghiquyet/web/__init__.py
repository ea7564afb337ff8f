"""Pages: rendered here, made quick by htmx, whole without any script."""
