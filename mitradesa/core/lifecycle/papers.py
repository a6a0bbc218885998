"""The papers that steps leave behind, and the words for them; a paper may be recorded by its number before its file is there."""

from collections.abc import Mapping
from enum import StrEnum


class Paper(StrEnum):
    """A paper of a cooperation."""

    PRIORITY_SCALE = "priority_scale"
    PLAN_CHANGE = "plan_change"
    DATA_PACK = "data_pack"
    ANALYSIS = "analysis"
    KAK = "kak"
    ENVIRONMENT_NOTE = "environment_note"
    ANNOUNCEMENT = "announcement"
    NO_OFFER_NOTE = "no_offer_note"
    EVALUATION_MINUTES = "evaluation_minutes"
    PROPOSAL = "proposal"
    PROPOSAL_RECEIPT = "proposal_receipt"
    SCREENING_SHEET = "screening_sheet"
    INVITATION = "invitation"
    MUSDES_MINUTES = "musdes_minutes"
    DETERMINATION = "determination"
    REPLY_LETTER = "reply_letter"
    ASSET_MINUTES = "asset_minutes"
    DRAFT = "draft"
    CAMAT_LETTER = "camat_letter"
    PERMIT_REQUEST = "permit_request"
    REGENT_PERMIT = "regent_permit"
    UTILISATION_PERDES = "utilisation_perdes"
    SIGNED_AGREEMENT = "signed_agreement"
    START_MINUTES = "start_minutes"
    CHANGE_MINUTES = "change_minutes"
    ADDENDUM = "addendum"
    SUSPENSION_MINUTES = "suspension_minutes"
    RESUMPTION_MINUTES = "resumption_minutes"
    DISPUTE_NOTICE = "dispute_notice"
    SETTLEMENT_MINUTES = "settlement_minutes"
    END_MINUTES = "end_minutes"
    FINAL_REPORT = "final_report"
    HANDOVER_MINUTES = "handover_minutes"
    EXTENSION_EVALUATION = "extension_evaluation"
    CANCELLATION_NOTE = "cancellation_note"


PAPER_WORDS: Mapping[Paper, str] = {
    Paper.PRIORITY_SCALE: "Skala prioritas",
    Paper.PLAN_CHANGE: "Berita acara Musrenbang Desa khusus dan peraturan desa perubahan rencana",
    Paper.DATA_PACK: "Data dan informasi potensi",
    Paper.ANALYSIS: "Analisis manfaat dan biaya",
    Paper.KAK: "Kerangka acuan kerja (KAK)",
    Paper.ENVIRONMENT_NOTE: "Catatan lingkungan hidup dan tata ruang",
    Paper.ANNOUNCEMENT: "Pengumuman penawaran",
    Paper.NO_OFFER_NOTE: "Catatan tidak ada penawaran",
    Paper.EVALUATION_MINUTES: "Berita acara penilaian penawaran",
    Paper.PROPOSAL: "Rencana kerja sama dari pihak ketiga",
    Paper.PROPOSAL_RECEIPT: "Tanda terima rencana",
    Paper.SCREENING_SHEET: "Lembar pemeriksaan rencana",
    Paper.INVITATION: "Undangan musyawarah desa",
    Paper.MUSDES_MINUTES: "Berita acara musyawarah desa yang bertanda tangan",
    Paper.DETERMINATION: "Penetapan hasil musyawarah desa",
    Paper.REPLY_LETTER: "Surat jawaban kepada pihak ketiga",
    Paper.ASSET_MINUTES: "Berita acara pemerintah desa dan BPD tentang aset",
    Paper.DRAFT: "Rancangan perjanjian bersama",
    Paper.CAMAT_LETTER: "Surat kepada camat tentang rancangan",
    Paper.PERMIT_REQUEST: "Permohonan izin bupati dengan berkasnya",
    Paper.REGENT_PERMIT: "Izin tertulis bupati",
    Paper.UTILISATION_PERDES: "Peraturan desa tentang pemanfaatan aset",
    Paper.SIGNED_AGREEMENT: "Perjanjian bersama yang ditandatangani",
    Paper.START_MINUTES: "Berita acara mulai pelaksanaan",
    Paper.CHANGE_MINUTES: "Berita acara musyawarah para pihak tentang perubahan",
    Paper.ADDENDUM: "Perjanjian perubahan (adendum)",
    Paper.SUSPENSION_MINUTES: "Berita acara penundaan",
    Paper.RESUMPTION_MINUTES: "Berita acara dilanjutkan",
    Paper.DISPUTE_NOTICE: "Pemberitahuan perselisihan",
    Paper.SETTLEMENT_MINUTES: "Berita acara penyelesaian perselisihan",
    Paper.END_MINUTES: "Berita acara pengakhiran yang menyebut alasannya",
    Paper.FINAL_REPORT: "Laporan akhir",
    Paper.HANDOVER_MINUTES: "Berita acara serah terima kembali",
    Paper.EXTENSION_EVALUATION: "Evaluasi sebelum perpanjangan",
    Paper.CANCELLATION_NOTE: "Catatan pembatalan dengan alasannya",
}

FILE_NEEDED = frozenset({Paper.MUSDES_MINUTES, Paper.SIGNED_AGREEMENT, Paper.REGENT_PERMIT, Paper.ADDENDUM})
"""Papers whose scan must be there before the step is taken; of the others a number, or a day, may come first."""
