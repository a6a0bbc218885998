"""What was typed as a receipt, as a fulfilment, or as both before money had one record, comes out as one record."""

from datetime import date

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
BEFORE, AFTER = [("records", "0032_obligations")], [("records", "0033_money")]


def at(where):
    executor = MigrationExecutor(connection)
    executor.migrate(where)
    return executor.loader.project_state(where).apps.get_model


def test_old_receipts_and_fulfilments_become_one_record():
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes("records")
    try:
        model = at(BEFORE)
        place = {"subdistrict": "16.04.01", "regency": "16.04"}
        paid = {"payer": "PT Contoh", "account": "village_cash"}
        village = model("records", "Region").objects.create(
            code="16.04.01.2001", name="Contoh", level="village", kind="desa"
        )
        agreement = model("records", "Agreement").objects.create(
            key="a", village=village, source="typed", **place
        )
        duty = model("records", "Obligation").objects.create(
            agreement=agreement, village=village, kind="money", owed_by="partner", owed_to="village",
            title="Sewa", amount=9, first_due=date(2025, 1, 31), last_due=date(2025, 1, 31),
        )  # fmt: skip
        due = model("records", "Due").objects.create(
            obligation=duty, village=village, due_on=date(2025, 1, 31), amount=9, brought=7, **place
        )
        received = model("records", "Receipt").objects
        twice = received.create(
            agreement=agreement, village=village, received_on=date(2025, 1, 30), amount=4, **paid, **place
        )  # fmt: skip
        alone = received.create(
            agreement=agreement, village=village, received_on=date(2025, 2, 1), amount=2, payer="PT Contoh", account="person", **place
        )  # fmt: skip
        brought = model("records", "Fulfilment").objects
        for amount, on in ((4, date(2025, 1, 30)), (3, date(2025, 2, 1)), (1, None)):
            brought.create(
                due=due, amount=amount, happened_on=date(2025, 1, 29), received_on=on, recorded_by="Contoh"
            )
        model = at(AFTER)
        rows = {one.amount: one for one in model("records", "Receipt").objects.all()}
        assert sorted(rows) == [2, 3, 4]
        assert rows[4].pk == twice.pk
        assert (rows[4].allocated, rows[4].happened_on, rows[4].year) == (4, date(2025, 1, 29), 2025)
        assert (rows[3].allocated, rows[3].account, rows[3].recorded_by) == (3, "unstated", "Contoh")
        assert (rows[2].pk, rows[2].allocated, rows[2].happened_on) == (alone.pk, 0, date(2025, 2, 1))
        made = {one.amount: one.receipt_id for one in model("records", "Fulfilment").objects.all()}
        assert made == {4: rows[4].pk, 3: rows[3].pk, 1: None}
    finally:
        at(newest)
