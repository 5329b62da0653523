"""Keeps Python's search for garbage out of the frames of the screen."""

import gc


def spare_what_stays() -> None:
    """Never search again what is there now: modules, the window, the first rows.

    They are hundreds of thousands of objects, none of them garbage while the desk runs, and looking at them all takes
    a tenth of a second in whichever thread it happens. What comes later is searched as always. Costs nothing; call it
    when much has come to stay. Cycles that are garbage at that moment stay too, so it is not for every day.
    """
    gc.freeze()
