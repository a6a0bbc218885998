"""What a person reads when something stops: one page for all, in plain words, with what to do next."""

from dataclasses import dataclass

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mitradesa.core.language import _
from mitradesa.core.refusals import Blocked, NotAllowed


@dataclass(frozen=True, slots=True)
class Trouble:
    """What stopped and what to do, in Indonesian."""

    title: str
    reason: str
    remedy: str


TROUBLES = {
    400: Trouble(
        "Permintaan tidak dapat dipahami",
        "Isian yang diterima rusak, tidak lengkap, atau berasal dari halaman yang sudah terlalu lama terbuka.",
        "Kembali ke halaman periksa dan ulangi dari awal.",
    ),
    403: Trouble(
        "Tidak diizinkan",
        "Halaman ini tidak boleh dibuka dengan cara itu.",
        "Kembali ke halaman depan dan mulai dari sana.",
    ),
    404: Trouble(
        "Halaman tidak ditemukan",
        "Alamatnya salah ketik, atau halaman itu sudah dipindahkan.",
        "Mulai dari halaman depan, atau cari di halaman peraturan.",
    ),
    405: Trouble(
        "Alamat ini hanya menerima isian formulir",
        "Halaman ini dibuka langsung, padahal isinya dibuat dari formulir.",
        "Mulai dari halaman periksa.",
    ),
    409: Trouble(
        "Belum dapat dilakukan",
        "Ada yang menghentikan langkah ini.",
        "Perbaiki yang disebut, lalu ulangi.",
    ),
    413: Trouble(
        "Berkas terlalu besar",
        "Paling besar 20 MB untuk satu berkas.",
        "Kecilkan gambar di dalamnya, pindai dengan 200–300 titik per inci, atau kirim halaman perjanjiannya saja.",
    ),
    422: Trouble(
        "Naskah tidak dapat dibaca",
        "Berkas atau teks itu tidak dapat dibaca sebagai naskah perjanjian.",
        "Coba simpan ulang sebagai DOCX atau PDF.",
    ),
    500: Trouble(
        "Ada kesalahan di dalam program",
        "Ini kesalahan kami, bukan kesalahan Anda. Naskah Anda tidak disimpan.",
        "Coba sekali lagi. Bila tetap gagal, laporkan kepada pengelola: halaman mana, dan apa yang sedang Anda lakukan.",
    ),
    503: Trouble(
        "Sedang penuh",
        "Pembaca hasil pindai sedang mengerjakan naskah orang lain; hanya satu naskah pindai dibaca pada satu waktu.",
        "Tunggu sekitar satu menit, lalu kirim lagi. Naskah berupa teks (DOCX, PDF berteks) tidak perlu menunggu.",
    ),
}


def trouble(request: HttpRequest, status: int) -> HttpResponse:
    """The error page of a status."""
    said = TROUBLES[status]
    shown = {"status": status, "title": _(said.title), "reason": _(said.reason), "remedy": _(said.remedy)}
    return render(request, "web/base/trouble.html", shown, status=status)


def not_allowed(request: HttpRequest, refusal: NotAllowed) -> HttpResponse:
    """403: the office in use may not do this, or there is none today."""
    if refusal.no_office:
        return render(request, "web/base/no_office.html", status=403)
    shown = {
        "status": 403,
        "title": _("Tidak diizinkan"),
        "reason": _why(refusal),
        "remedy": _(
            "Ganti jabatan di bagian atas halaman bila Anda memegang jabatan lain, atau mintalah pejabat yang berwenang."
        ),
    }
    return render(request, "web/base/trouble.html", shown, status=403)


def _why(refusal: NotAllowed) -> str:
    if refusal.own_office:
        return _("Tidak seorang pun menilai atau menyetujui perbuatan kantornya sendiri.")
    if refusal.standing_in:
        return _(
            "Pejabatnya boleh memutus ini, tetapi Anda sebagai pelaksananya tidak. Batasnya tertulis pada halaman kantor Anda."
        )
    return _("Jabatan yang sedang Anda pakai tidak berwenang melakukan ini di wilayah itu.")


def blocked(request: HttpRequest, refusal: Blocked) -> HttpResponse:
    """409: what stopped, and what to do next."""
    said = TROUBLES[409]
    shown = {
        "status": 409,
        "title": _(said.title),
        "reason": refusal.reason or _(said.reason),
        "remedy": refusal.remedy or _(said.remedy),
    }
    return render(request, "web/base/trouble.html", shown, status=409)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 where what was wrong is its size."""
    return trouble(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return trouble(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    return trouble(request, 404)


def broken(request: HttpRequest) -> HttpResponse:
    """500."""
    return trouble(request, 500)
