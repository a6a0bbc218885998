"""Perjanjian yang lewat hari terakhirnya tidak lagi berstatus berjalan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import days
from mitradesa.law.expression.tree import any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

ONE_DAY = days(1)

expiry_in_register = Rule(
    title="Perjanjian yang lewat hari terakhirnya tercatat berakhir, ditutup, atau diperpanjang",
    answers=["K-114"],
    basis=[cite("pp-43-2014", "147 huruf i"), cite("permendagri-96-2017", "P96-END")],
    gate=Gate.END,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    due=fact.ends_on + ONE_DAY,
    requires=[
        Requirement(
            fact.register_state != "running",
            "Hari terakhirnya {ends_on} sudah lewat, tetapi statusnya dalam register: {register_state}.",
        ),
        Requirement(
            any_of(fact.register_state != "extended", fact.extended_until > fact.ends_on),
            "Tercatat diperpanjang sampai {extended_until}, tidak melewati hari terakhir semula {ends_on}.",
        ),
    ],
    remedy="Catat perjanjian itu berakhir, atau catat perpanjangannya yang sah dengan hari terakhir yang baru.",
    supplier="village_secretary",
)
