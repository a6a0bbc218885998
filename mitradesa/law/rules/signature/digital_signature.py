"""Tanda tangan elektronik bersertifikat dan naskahnya utuh."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

digital_signature = Rule(
    title="Tanda tangan elektronik bersertifikat dan naskahnya utuh",
    answers=["SIG-01"],
    basis=[cite("uu-11-2008", "11"), cite("pp-71-2019", "59(3)")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        one_of(fact.signing_mode, "digital", "mixed"),
    ),
    requires=[
        Requirement(
            fact.certified_signatures >= fact.digital_signatures,
            "Ada {digital_signatures}, yang bersertifikat baru {certified_signatures}.",
        ),
        Requirement(
            fact.failed_integrity_checks == 0,
            "{failed_integrity_checks} gagal uji keutuhan; naskah berubah sesudah ditandatangani.",
        ),
    ],
    remedy="Tandatangani ulang dengan sertifikat elektronik, lalu periksa keutuhannya pada layanan verifikasi.",
    interpretation="Tafsir: pasal menyebut enam syarat; sertifikat dan uji keutuhan adalah yang dapat dilihat pada berkas.",
    supplier="village_secretary",
)
