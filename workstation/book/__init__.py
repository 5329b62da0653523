"""The broker's facts as columns: ``columns`` declares, ``book`` holds, ``files`` reads, ``generate`` makes them up."""
