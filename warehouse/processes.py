"""Helpers of a refresh that must not outlive it."""

from __future__ import annotations

import os
import signal

_PR_SET_PDEATHSIG = 1


def die_with(parent: int) -> None:
    """Let the kernel end this process with its parent, whose id is given (Linux; elsewhere nothing happens).

    A helper of a killed refresh would otherwise hold the build database open, and the next refresh would be refused.
    """
    try:
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    except (OSError, AttributeError):
        return
    if os.getppid() != parent:  # it died before we asked
        os.kill(os.getpid(), signal.SIGKILL)
