"""Telling clients: which words, how, in which language; exactly what each would get, and how it goes."""
