"""The published file over HTTP, for those who cannot open it: read only, guarded, bounded."""
