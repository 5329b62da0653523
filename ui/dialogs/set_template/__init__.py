"""Editing the words of a message: the fields offered, every fault named, how it reads for each client."""
