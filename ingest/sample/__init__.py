"""The bundled sample: articles composed for it, which a refresh reads when it is given none."""

from pathlib import Path

#: the folder that is read; everything beside it is about how it is made
ARTICLES = Path(__file__).parent / "articles"
