"""What holds for all tests: nothing calls home, and nothing fails because a shared machine is slow today."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ.update(
    DO_NOT_TRACK="1",
    DBT_SEND_ANONYMOUS_USAGE_STATS="false",
    GX_ANALYTICS_ENABLED="false",
    PYTHONUTF8="1",
)

settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")
