"""Answers, moves and takings of one voice at the same moment: one wins, the others are told; on both databases."""

from tests.installation import new_installation

ROUNDS = 4

ANSWER = f"""
import threading
from datetime import timedelta
from django.db import connection
from mitradesa.actions.concerns.answering import Answer, answer, ask_back, hand_on, take_over
from mitradesa.actions.concerns.raising import Voice, raise_openly
from mitradesa.core.calendar import today
from mitradesa.core.concerns import About, Kind, Outcome
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import OfficeKind
from mitradesa.records.models import Concern, ConcernEntry, Event
from tests import world
world.regions()
head, secretary, camat = (world.seat(world.holder(one)) for one in ("village_head", "village_secretary", "camat"))
words = "Contoh: kata-kata yang cukup panjang."
acts = [
    lambda one: answer(head, one, 1, Answer(Outcome.EXPLAINED, words)),
    lambda one: answer(secretary, one, 1, Answer(Outcome.REJECTED, words)),
    lambda one: ask_back(head, one, 1, words),
    lambda one: hand_on(secretary, one, 1, OfficeKind.DPMD, words),
    lambda one: take_over(camat, one, 1),
]
won, refused, failed = [], [], []
def act(begin, do, one):
    try:
        begin.wait()
        won.append(do(one).pk)
    except Blocked as refusal:
        refused.append(refusal.reason)
    except Exception as problem:
        failed.append(problem)
    finally:
        connection.close()
for number in range({ROUNDS}):
    row = raise_openly(Voice(world.VILLAGE, Kind.QUESTION, About.MATTER, words))
    Concern.objects.update(due_on=today() - timedelta(days=1))
    begin = threading.Barrier(len(acts))
    threads = [threading.Thread(target=act, args=(begin, do, row.pk)) for do in acts]
    for each in threads: each.start()
    for each in threads: each.join()
    assert not failed, failed
    assert len(won) == number + 1, won
    assert ConcernEntry.objects.filter(concern=row).count() == 2
    assert Concern.objects.get(pk=row.pk).version == 2
assert len(refused) == {ROUNDS} * (len(acts) - 1), refused
assert all("sudah diubah" in one for one in refused), refused
assert Event.objects.filter(kind__startswith="concern.").count() == 2 * {ROUNDS}
print("HELD", len(won))
"""


def offices_answer_at_once(one):
    assert f"HELD {ROUNDS}" in one.migrate().python(ANSWER)


def test_answering_on_sqlite(tmp_path):
    offices_answer_at_once(new_installation(tmp_path / "data"))


def test_answering_on_postgres(tmp_path, postgres_dsn):
    offices_answer_at_once(new_installation(tmp_path / "data", postgres_dsn, "suara_bersama"))
