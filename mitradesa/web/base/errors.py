"""What a person reads when something stops: one page for all, in plain words, with what to do next."""

from dataclasses import dataclass

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mitradesa.core.language import _


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
