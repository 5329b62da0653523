"""Times are passed in: the few places that read a clock are named here, each with its reason."""

import ast

from tests.architecture.sources import references, sources

CLOCKS = {
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "pandas.Timestamp.now",
    "pandas.Timestamp.today",
    "time.ctime",
    "time.gmtime",
    "time.localtime",
    "time.monotonic",
    "time.monotonic_ns",
    "time.perf_counter",
    "time.perf_counter_ns",
    "time.strftime",
    "time.time",
    "time.time_ns",
}
QT_CLOCKS = {"currentDateTime", "currentDateTimeUtc", "currentMSecsSinceEpoch", "currentSecsSinceEpoch", "currentTime"}

MAY_READ_A_CLOCK = {
    "workstation/cli/clock.py": "commands of a person at a keyboard happen now",
    "workstation/engine/run.py": "the engine's runner hands both clocks to every step",
    "workstation/gateways/replay.py": "how long its own venue may take to answer; injected",
    "ui/app.py": "the desk's threads get their clock here",
}


def clock_reads() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for source in sources():
        for name, node in references(source):
            if name in CLOCKS:
                found.setdefault(source.path, []).append(f"{source.at(node)} {name}")
        for node in source.walk(ast.Attribute):
            if node.attr in QT_CLOCKS:
                found.setdefault(source.path, []).append(f"{source.at(node)} {node.attr}")
    return found


def test_that_only_the_named_files_read_a_clock():
    elsewhere = [place for path, places in clock_reads().items() if path not in MAY_READ_A_CLOCK for place in places]
    assert not elsewhere


def test_that_chance_is_always_seeded():
    unseeded = [
        f"{source.at(node)} {name}"
        for source in sources()
        for name, node in references(source)
        if name.startswith(("random.", "numpy.random.")) and name.rpartition(".")[2] not in SEEDED
    ]
    assert not unseeded


SEEDED = {"random", "Generator", "Random", "default_rng", "SeedSequence", "PCG64", "Philox"}


def test_that_generators_get_their_seed():
    bare = [
        source.at(node)
        for source in sources()
        for node in source.walk(ast.Call)
        if not node.args
        and not node.keywords
        and isinstance(node.func, (ast.Attribute, ast.Name))
        and (node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id) in SEEDED
    ]
    assert not bare


MAY_MAKE_IDS = {
    "workstation/desk/submit.py": "a command's id is made where the command is",
    "workstation/store/migrations/versions/0001_first.py": "a new store gets its own id",
    "workstation/store/backup.py": "a restored store is another store",
}


def test_that_random_ids_are_made_in_one_place():
    elsewhere = [
        f"{source.at(node)} {name}"
        for source in sources()
        for name, node in references(source)
        if name.startswith("uuid.uuid") and source.path not in MAY_MAKE_IDS
    ]
    assert not elsewhere
