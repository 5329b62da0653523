import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from workstation.desk.ranks import Ranks


def texts(values):
    return np.array(values, dtype=object)


@given(st.lists(st.lists(st.text(max_size=3), min_size=1, max_size=100), min_size=1, max_size=5))
def test_that_ranks_of_one_generation_sort_like_the_texts(batches):
    ranks, seen = Ranks(), []
    for batch in batches:
        ranks.of(texts(batch))
        seen += batch
    of = dict(zip(seen, ranks.of(texts(seen)), strict=True))
    known = sorted({t for t in seen if t}, key=lambda t: t.casefold() + "\0" + t)
    assert [of[t] for t in known] == sorted(of[t] for t in known)
    assert len({of[t] for t in known}) == len(known)


def test_that_a_few_new_texts_leave_given_ranks_as_they_are():
    ranks = Ranks()
    before = ranks.of(texts([f"n{i:04d}" for i in range(500)]))
    generation = ranks.generation
    ranks.of(texts(["n0001a", "n0300b"]))
    assert ranks.generation == generation
    ranks.of(texts([f"n{i:04d}c" for i in range(50)]))
    assert ranks.generation == generation
    assert (ranks.of(texts([f"n{i:04d}" for i in range(500)])) == before).all()


def test_that_hundreds_are_few_among_thousands_and_many_among_hundreds():
    ranks = Ranks()
    ranks.of(texts([f"n{i:04d}" for i in range(2000)]))
    generation = ranks.generation
    ranks.of(texts([f"n{i:04d}a" for i in range(200)]))
    assert ranks.generation == generation
    ranks.of(texts([f"n{i:04d}b" for i in range(300)]))
    assert ranks.generation > generation


def test_that_a_used_up_gap_numbers_everything_anew():
    ranks = Ranks()
    ranks.of(texts(["a", "b"]))
    generation = ranks.generation
    text = "a"
    for _ in range(120):
        text += "a"
        ranks.of(texts([text]))
    assert ranks.generation > generation
    assert ranks.of(texts(["a"]))[0] < ranks.of(texts([text]))[0] < ranks.of(texts(["b"]))[0]


def test_that_no_text_comes_last():
    assert Ranks().of(texts(["", "zz"])).tolist()[0] == np.inf


def test_that_ids_that_grow_with_time_are_not_numbered_anew_one_by_one():
    ranks = Ranks()
    ranks.of(np.array([f"C{i:06}" for i in range(1000)], dtype=object))
    before = ranks.generation
    for number in range(1000, 1500):
        ranks.of(np.array([f"C{number:06}"], dtype=object))
    assert ranks.generation == before


def test_that_a_day_of_new_ids_is_ranked_without_numbering_anew():
    ranks = Ranks()
    ranks.of(texts([f"C{i:07}" for i in range(1000)]))
    generation = ranks.generation
    for first in range(1000, 40_000, 4):
        ranks.of(texts([f"C{i:07}" for i in range(first, first + 4)]))
    assert ranks.generation == generation
