"""Margin Workstation: a risk desk's margin calls, from the broker's facts to a trader's screen.

A **gateway** hears the broker, the **book** holds its facts, **margin** turns them into figures, **calls** and
**recalls** judge them, **closing** and **liquidation** decide what to sell, **messaging** tells the client, the
**engine** does all this in order and alone writes the **store**; the **desk** pulls what changed, a **table** holds
it, a **view** shows it, a **dialog** makes a **command**, and the engine obeys or says why not. Every bold word is a
folder.

Life of a figure: ``gateways`` pull a price -> a ``book`` column -> ``margin.evaluate`` -> ``calls.lifecycle`` opens,
updates or ends a call -> ``engine.step`` writes it in one transaction with the next ``seq`` -> ``desk.pull`` fetches
what is new -> ``ui.tables`` paints the cell.
"""
