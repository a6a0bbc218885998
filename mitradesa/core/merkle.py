"""The tree of RFC 9162 over the leaf hashes of the trail: roots, proofs that an event is in it, proofs that it only grew.

Hashes are hexadecimal. A tree is fed leaf by leaf and kept as its peaks, so that memory does not grow with the trail.
"""

import hashlib
from collections.abc import Iterable, Sequence

NODE = b"\x01"
EMPTY = hashlib.sha256(b"").hexdigest()


def node(left: str, right: str) -> str:
    """The hash of two subtrees by RFC 9162 2.1.1."""
    return hashlib.sha256(NODE + bytes.fromhex(left) + bytes.fromhex(right)).hexdigest()


class Tree:
    """A growing tree: its size and the roots of its full subtrees, largest first (one for each set bit of the size)."""

    def __init__(self, size: int = 0, peaks: Sequence[str] = ()) -> None:
        if size < 0 or len(peaks) != size.bit_count():
            raise ValueError(f"a tree of {size} leaves has {size.bit_count()} peaks, not {len(peaks)}")
        self.size, self.peaks = size, list(peaks)

    def add(self, leaf: str) -> None:
        """One more leaf."""
        carry, size = leaf, self.size
        while size & 1:
            carry = node(self.peaks.pop(), carry)
            size >>= 1
        self.peaks.append(carry)
        self.size += 1

    @property
    def root(self) -> str:
        """The root hash; that of an empty tree is the hash of nothing."""
        if not self.peaks:
            return EMPTY
        *rest, found = self.peaks
        for peak in reversed(rest):
            found = node(peak, found)
        return found


def root(leaves: Iterable[str]) -> str:
    """The root hash of leaves."""
    tree = Tree()
    for leaf in leaves:
        tree.add(leaf)
    return tree.root


Range = tuple[int, int]


def _split(size: int) -> int:
    """The largest power of two smaller than a size above one."""
    return 1 << (size - 1).bit_length() - 1


def inclusion_ranges(index: int, size: int) -> list[Range]:
    """The leaves under each hash of the proof that leaf `index` is in the tree of `size`, in the proof's order; IndexError outside."""
    if not 0 <= index < size:
        raise IndexError(index)
    found: list[Range] = []
    start, stop = 0, size
    while stop - start > 1:
        middle = start + _split(stop - start)
        if index < middle:
            found.append((middle, stop))
            stop = middle
        else:
            found.append((start, middle))
            start = middle
    return found[::-1]


def consistency_ranges(old: int, size: int) -> list[Range]:
    """The leaves under each hash of the proof that the tree of `size` begins with that of `old`; IndexError for an impossible pair."""
    if not 0 < old <= size:
        raise IndexError(old)
    found: list[Range] = []
    start, stop, whole = 0, size, True
    while old != stop:
        middle = start + _split(stop - start)
        if old <= middle:
            found.append((middle, stop))
            stop = middle
        else:
            found.append((start, middle))
            start, whole = middle, False
    return ([] if whole else [(start, stop)]) + found[::-1]


def hashes_of(ranges: Sequence[Range], leaves: Iterable[str]) -> list[str]:
    """The roots of ranges of leaves, which are read once and in order."""
    trees = {one: Tree() for one in sorted(ranges)}
    waiting = iter(trees.items())
    place = next(waiting, None)
    for position, leaf in enumerate(leaves):
        while place and position >= place[0][1]:
            place = next(waiting, None)
        if place is None:
            break
        if position >= place[0][0]:
            place[1].add(leaf)
    return [trees[one].root for one in ranges]


def inclusion_proof(index: int, leaves: Sequence[str]) -> list[str]:
    """The audit path of a leaf by RFC 9162 2.1.3.1."""
    return hashes_of(inclusion_ranges(index, len(leaves)), leaves)


def consistency_proof(old: int, leaves: Sequence[str]) -> list[str]:
    """The proof that the tree of the first `old` leaves became that of all of them, by RFC 9162 2.1.4.1."""
    return hashes_of(consistency_ranges(old, len(leaves)), leaves)


def is_included(index: int, size: int, leaf: str, proof: Sequence[str], root: str) -> bool:
    """Whether a proof shows that a leaf stands at `index` of the tree with this size and root, by RFC 9162 2.1.3.2."""
    if not 0 <= index < size:
        return False
    place, last, found = index, size - 1, leaf
    for one in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            found = node(one, found)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            found = node(found, one)
        place, last = place >> 1, last >> 1
    return last == 0 and found == root


def is_consistent(old: int, old_root: str, size: int, root: str, proof: Sequence[str]) -> bool:
    """Whether a proof shows that the tree with `old` leaves is the beginning of that with `size`, by RFC 9162 2.1.4.2."""
    if not 0 < old <= size:
        return False
    if old == size:
        return not proof and old_root == root
    path = [old_root, *proof] if old & (old - 1) == 0 else list(proof)
    return bool(path) and _grown(old, size, path) == (old_root, root)


def _grown(old: int, size: int, path: Sequence[str]) -> tuple[str, str] | None:
    place, last = old - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    before = after = path[0]
    for one in path[1:]:
        if last == 0:
            return None
        if place & 1 or place == last:
            before, after = node(one, before), node(one, after)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            after = node(after, one)
        place, last = place >> 1, last >> 1
    return (before, after) if last == 0 else None
