"""Which margin calls are open, since when and until when: ``lifecycle.judge`` decides, ``alerts`` shows."""
