"""The commands of ``python -m warehouse``, one module for each subject.

A command says what it does and what it takes, and calls whoever does it; imports that take long wait until then.
"""
