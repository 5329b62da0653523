"""What clients are told, in which words and when: templates, keys, stop rules, retries; pure, nothing is sent here."""
