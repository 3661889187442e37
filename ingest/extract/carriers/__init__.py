"""Carriers of innovation (孵化器, 众创空间 …) by name, with type and level.  ``read`` finds them all."""
