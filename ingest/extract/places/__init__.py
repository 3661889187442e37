"""Places and zones that a text names, registered or not."""
