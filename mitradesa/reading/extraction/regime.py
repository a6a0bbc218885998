"""Which law probably governs the paper at all; a proposal with its reason, which a person confirms where it is unsure."""

import re
from collections.abc import Mapping

from mitradesa.reading.draft import Draft
from mitradesa.reading.found import Found

REGIMES = (
    "third_party",
    "inter_village",
    "asset_use",
    "procurement",
    "bumdes_contract",
    "grant_or_aid",
    "kelurahan",
    "no_village",
)

_PROCURED = re.compile(
    r"pengadaan\s+(?:barang|jasa)|\bpenyedia\b|surat\s+perintah\s+kerja|\bSPK\b|nilai\s+kontrak|"
    r"jasa\s+(?:konsultan|konsultansi|konstruksi)|konsultan\s+(?:pendamping|perencana|pengawas)|"
    r"\bkontraktor\b|biaya\s+pendampingan|"
    r"hasil\s+pekerjaan|serah\s+terima\s+(?:hasil\s+)?pekerjaan|membeli\s|pembelian\s",
    re.IGNORECASE,
)
_BOTH_GIVE = re.compile(
    r"bagi\s+hasil|saling\s+menguntungkan|bersama[\s-]+sama\s+(?:mengelola|melaksanakan)|"
    r"kontribusi\s+tetap|pembagian\s+(?:hasil|keuntungan)",
    re.IGNORECASE,
)
_GIFT = re.compile(
    r"\bhibah|\bCSR\b|tanggung\s+jawab\s+sosial|\bTJSL\b|\bbantuan\s+(?:sosial|dana|keuangan|"
    r"pembangunan|sarana|peralatan)|sumbangan|\bdonasi",
    re.IGNORECASE,
)
_CALLED_COOPERATION = {"perjanjian_kerja_sama", "perjanjian_bersama", "nota_kesepahaman", "kesepakatan"}
_ASSET_REGIMES = {"sewa", "pinjam_pakai", "ksp", "bgs", "bsg", "sale", "swap"}


def propose_regime(draft: Draft, facts: Mapping[str, Found]) -> Found:
    """One of `REGIMES` with an Indonesian reason; below a sureness of 0.6 it is a question to the person. None where no party was read."""
    parties = facts["parties"]
    kinds = _kinds(parties)
    if not kinds:
        return _unread(draft, facts)
    villages = [kind for kind in kinds if kind in ("village", "bpd")]
    others = [kind for kind in kinds if kind not in ("village", "bpd")]
    if not villages:
        return _without_village(draft, facts, kinds)
    if kinds.count("village") >= 2 and all(kind in ("village", "bpd", "bkad") for kind in kinds):
        return _proposed(
            "inter_village", 0.9, "Semua pihak adalah desa, jadi ini kerja sama antar-desa.", parties
        )
    if not others:
        if facts["document_kind"].value == "peraturan_bersama":
            return _proposed("inter_village", 0.75, "Naskah ini peraturan bersama kepala desa.", parties)
        return _proposed(
            "third_party", 0.45, "Desa menjadi pihak, tetapi pihak lainnya tidak terbaca.", parties
        )
    return _with_village(draft, facts, others)


def _kinds(parties: Found) -> list[str]:
    value = parties.value
    return (
        [str(party["kind"]) for party in value if isinstance(party, dict)] if isinstance(value, list) else []
    )


def _proposed(regime: str, sureness: float, reason: str, near: Found) -> Found:
    scale = near.sureness if near.sureness < 0.6 else 1.0
    return Found(regime, round(sureness * scale, 3), near.start, near.end, near.page, near.excerpt, reason)


def _unread(draft: Draft, facts: Mapping[str, Found]) -> Found:
    villages = re.search(r"kepala\s+desa|pemerintah\s+desa", draft.text, re.IGNORECASE)
    if villages and re.search(
        r"antar[\s\-]*desa|seluruh\s+(?:kepala\s+)?desa|para\s+kepala\s+desa|kepala\s+desa\s+se",
        draft.text,
        re.IGNORECASE,
    ):
        found = Found(
            start=villages.start(),
            end=villages.end(),
            page=draft.page_at(villages.start()),
            excerpt=villages[0],
        )
        return Found(
            "inter_village",
            0.55,
            found.start,
            found.end,
            found.page,
            found.excerpt,
            "Para pihak tidak terbaca, tetapi naskah berbicara tentang kerja sama antar-desa.",
        )
    if villages:
        return Found(
            "third_party",
            0.4,
            villages.start(),
            villages.end(),
            draft.page_at(villages.start()),
            villages[0],
            "Para pihak tidak terbaca; naskah menyebut pemerintah desa.",
        )
    if (
        draft.whole
        and draft.text.strip()
        and not re.search(r"\bdesa\b|kelurahan|kampung|nagari|gampong", draft.text, re.IGNORECASE)
    ):
        return Found("no_village", 0.55, reason="Para pihak tidak terbaca dan naskah tidak menyebut desa.")
    return Found(reason="Para pihak tidak terbaca, jadi rezim hukumnya tidak dapat diusulkan.")


def _without_village(draft: Draft, facts: Mapping[str, Found], kinds: list[str]) -> Found:
    parties = facts["parties"]
    if "bumdes" in kinds:
        return _proposed(
            "bumdes_contract",
            0.88,
            "Pihaknya BUM Desa, bukan desa; ini perjanjian BUM Desa sendiri.",
            parties,
        )
    if "bkad" in kinds:
        return _proposed("inter_village", 0.7, "Pihaknya badan kerja sama antar-desa.", parties)
    if "kelurahan" in kinds:
        return _proposed(
            "kelurahan",
            0.9,
            "Kelurahan adalah perangkat daerah dan tidak dapat membuat kerja sama desa.",
            parties,
        )
    if len(kinds) == 1:
        village = re.search(r"\b(?:kepala|pemerintah)\s+desa\b", draft.text, re.IGNORECASE)
        sureness = 0.4 if village else 0.6
        return _proposed("no_village", sureness, "Satu-satunya pihak yang terbaca bukan desa.", parties)
    sureness = 0.75 if "other" in kinds or "individual" in kinds else 0.93
    return _proposed(
        "no_village",
        sureness,
        "Tidak ada desa di antara para pihak, jadi aturan kerja sama desa tidak mengenainya.",
        parties,
    )


def _with_village(draft: Draft, facts: Mapping[str, Found], others: list[str]) -> Found:
    parties = facts["parties"]
    if "kelurahan" in others and len(others) == 1:
        return _proposed(
            "kelurahan",
            0.6,
            "Desa dan kelurahan menjadi pihak; kelurahan tidak dapat membuat kerja sama desa.",
            parties,
        )
    use = facts["asset_use"]
    if use.value in _ASSET_REGIMES:
        return _asset(use, others, str(facts["document_kind"].value))
    gift = _GIFT.search(_head(draft, facts))
    gives_back = _BOTH_GIVE.search(draft.text)
    if gift and not gives_back:
        return _proposed(
            "grant_or_aid",
            0.65,
            "Judul berbicara tentang hibah atau bantuan dan desa tidak memberi imbalan.",
            parties,
        )
    bought = len({match[0].lower() for match in _PROCURED.finditer(draft.text)})
    paid = facts["amount_total"].value is not None or facts["payment_schedule"].value is not None
    if bought and paid and not gives_back and set(others) & {"company", "other", "individual"}:
        return _proposed(
            "procurement",
            0.55 if bought == 1 else 0.65,
            "Desa tampak membeli barang atau jasa dengan pembayaran; periksa apakah ini pengadaan.",
            parties,
        )
    return _proposed(
        "third_party",
        0.85 if "other" not in others else 0.7,
        "Desa bekerja sama dengan pihak lain yang bukan desa.",
        parties,
    )


def _asset(use: Found, others: list[str], kind: str) -> Found:
    if set(others) == {"individual"}:
        return _proposed(
            "asset_use", 0.85, "Aset desa dipakai perorangan; ini pemanfaatan aset desa saja.", use
        )
    if kind in _CALLED_COOPERATION:
        return _proposed(
            "third_party",
            0.8,
            "Naskah menyebut dirinya kerja sama dan memakai aset desa; keduanya dinilai.",
            use,
        )
    return _proposed("asset_use", 0.65, "Isi naskah adalah pemakaian aset desa.", use)


def _head(draft: Draft, facts: Mapping[str, Found]) -> str:
    title = facts["title"].value
    return f"{title if isinstance(title, str) else ''} {draft.text[:1500]}"
