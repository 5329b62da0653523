"""The embedded broker: a market, its clients, a journal and a server, in a process of its own."""
