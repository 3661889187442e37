"""Events: named, told by a verb, released, listed, noticed, recognised, in passing; with date, type and scope.  ``read`` finds them all."""
