"""The tree against RFC 9162's own example, the test vectors that certificate logs share, and properties over any size."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mitradesa.core import merkle
from mitradesa.core.merkle import (
    EMPTY,
    Tree,
    consistency_proof,
    inclusion_proof,
    is_consistent,
    is_included,
    node,
    root,
)

# The inputs and roots that implementations of RFC 6962 and 9162 test against each other.
INPUTS = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [hashlib.sha256(b"\x00" + bytes.fromhex(one)).hexdigest() for one in INPUTS]


def leaf(number):
    return hashlib.sha256(b"\x00" + str(number).encode()).hexdigest()


def test_roots_are_those_of_the_shared_vectors():
    assert root([]) == EMPTY == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert [root(LEAVES[:size]) for size in range(1, 9)] == ROOTS


def test_proofs_are_those_of_the_shared_vectors():
    assert inclusion_proof(0, LEAVES) == [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]
    assert inclusion_proof(1, LEAVES[:5]) == [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ]
    assert consistency_proof(6, LEAVES) == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]


def test_the_shape_of_the_seven_leaves_drawn_in_rfc_9162_2_1_5():
    a, b, c, d, e, f, j = (leaf(number) for number in range(7))
    g, h, i = node(a, b), node(c, d), node(e, f)
    k, l = node(g, h), node(i, j)  # noqa: E741 - the letters of the drawing
    leaves = [a, b, c, d, e, f, j]
    assert root(leaves) == node(k, l)
    assert inclusion_proof(0, leaves) == [b, h, l]
    assert inclusion_proof(3, leaves) == [c, g, l]
    assert inclusion_proof(4, leaves) == [f, j, k]
    assert inclusion_proof(6, leaves) == [i, k]
    assert consistency_proof(3, leaves) == [c, d, g, l]
    assert consistency_proof(4, leaves) == [l]
    assert consistency_proof(6, leaves) == [i, j, k]


@given(st.integers(1, 260), st.data())
def test_every_leaf_is_proved_and_no_other_in_its_place(size, data):
    leaves = [leaf(number) for number in range(size)]
    index = data.draw(st.integers(0, size - 1))
    proof = inclusion_proof(index, leaves)
    assert is_included(index, size, leaves[index], proof, root(leaves))
    assert not is_included(index, size, leaf("foreign"), proof, root(leaves))
    other = data.draw(st.integers(-1, size + 1).filter(lambda one: one != index))
    assert not is_included(other, size, leaves[index], proof, root(leaves))
    assert not is_included(index, size, leaves[index], [*proof, EMPTY], root(leaves))
    if proof:
        assert not is_included(index, size, leaves[index], proof[:-1], root(leaves))


@given(st.integers(1, 260), st.data())
def test_growth_is_proved_and_a_changed_past_is_not(size, data):
    leaves = [leaf(number) for number in range(size)]
    old = data.draw(st.integers(1, size))
    proof = consistency_proof(old, leaves)
    assert is_consistent(old, root(leaves[:old]), size, root(leaves), proof)
    changed = [*leaves]
    changed[data.draw(st.integers(0, old - 1))] = leaf("changed")
    assert not is_consistent(old, root(leaves[:old]), size, root(changed), consistency_proof(old, changed))
    assert not is_consistent(old, root(leaves[:old]), size, root(leaves), [*proof, EMPTY])


@given(st.integers(0, 200), st.integers(0, 200))
def test_a_tree_goes_on_from_its_peaks(first, more):
    tree = Tree()
    for number in range(first):
        tree.add(leaf(number))
    again = Tree(tree.size, tree.peaks)
    for number in range(first, first + more):
        again.add(leaf(number))
    assert again.root == root(leaf(number) for number in range(first + more))


def test_impossible_questions_are_refused():
    with pytest.raises(ValueError, match="2 peaks"):
        Tree(3, [EMPTY])
    for index, size in ((0, 0), (-1, 3), (3, 3)):
        with pytest.raises(IndexError):
            merkle.inclusion_ranges(index, size)
        assert not is_included(index, size, EMPTY, [], EMPTY)
    for old, size in ((0, 3), (4, 3)):
        with pytest.raises(IndexError):
            merkle.consistency_ranges(old, size)
        assert not is_consistent(old, EMPTY, size, EMPTY, [])
