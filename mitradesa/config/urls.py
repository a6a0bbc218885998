"""Every address of the site: each room brings its own."""

from django.urls import include, path

from mitradesa.web.front import views
from mitradesa.web.front.text_size import text_size

urlpatterns = [
    path("", views.home, name="home"),
    path("tentang/", views.about, name="about"),
    path("huruf/", text_size, name="text_size"),
    path("periksa/", include("mitradesa.web.checking.urls")),
    path("peraturan/alur/", include("mitradesa.web.cooperations.open_urls")),
    path("peraturan/tanda/", include("mitradesa.web.red_flags.open_urls")),
    path("peraturan/", include("mitradesa.web.law.urls")),
    path("istilah/", include("mitradesa.web.glossary.urls")),
    path("", include("mitradesa.web.people.access_urls")),
    path("ruang/orang/", include("mitradesa.web.offices.urls")),
    path("ruang/surat/lembar/", include("mitradesa.web.signatures.urls")),
    path("ruang/surat/", include("mitradesa.web.letters.urls")),
    path("ruang/rencana/", include("mitradesa.web.plans.urls")),
    path("ruang/meja-hukum/", include("mitradesa.web.legal_desk.urls")),
    path("ruang/proses/", include("mitradesa.web.cooperations.urls")),
    path("ruang/uang/berkas/", include("mitradesa.web.money_files.urls")),
    path("ruang/uang/rekening-koran/", include("mitradesa.web.statements.urls")),
    path("ruang/uang/siskeudes/", include("mitradesa.web.siskeudes.urls")),
    path("ruang/penerimaan/", include("mitradesa.web.receipts.urls")),
    path("ruang/cocok/", include("mitradesa.web.matching.urls")),
    path("ruang/potensi/", include("mitradesa.web.potentials.urls")),
    path("ruang/aset/", include("mitradesa.web.assets.urls")),
    path("ruang/pengawasan/", include("mitradesa.web.red_flags.urls")),
    path("ruang/suara/", include("mitradesa.web.concerns.urls")),
    path("suara/", include("mitradesa.web.concerns.open_urls")),
    path("ruang/kewajiban/sanksi/", include("mitradesa.web.sanctions.urls")),
    path("ruang/kewajiban/bagi-hasil/", include("mitradesa.web.turnovers.urls")),
    path("ruang/kewajiban/bukan-uang/", include("mitradesa.web.in_kind.urls")),
    path("ruang/uang/", include("mitradesa.web.money.urls")),
    path("ruang/kewajiban/", include("mitradesa.web.obligations.urls")),
    path("ruang/hitung/", include("mitradesa.web.benefits.urls")),
    path("ruang/manfaat/", include("mitradesa.web.ledgers.urls")),
    path("ruang/laporan-desa/", include("mitradesa.web.village_reports.urls")),
    path("ruang/dasbor/", include("mitradesa.web.dashboard.urls")),
    path("ruang/evaluasi/", include("mitradesa.web.evaluations.urls")),
    path("ruang/penawaran/", include("mitradesa.web.offers.urls")),
    path("penawaran/", include("mitradesa.web.offers.open_urls")),
    path("ruang/musyawarah/", include("mitradesa.web.deliberations.urls")),
    path("ruang/jejak/", include("mitradesa.web.trail.urls")),
    path("ruang/wilayah/", include("mitradesa.web.regions.urls")),
    path("ruang/sosialisasi/dampak/", include("mitradesa.web.effect.urls")),
    path("ruang/sosialisasi/", include("mitradesa.web.outreach.urls")),
    path("ruang/sosialisasi/<slug:key>/hadir/", include("mitradesa.web.checkin.urls")),
    path("ruang/sosialisasi/<slug:key>/hasil/", include("mitradesa.web.certificates.urls")),
    path("undangan/", include("mitradesa.web.outreach.open_urls")),
    path("verifikasi/", include("mitradesa.web.certificates.open_urls")),
    path("meja/", include("mitradesa.web.desk.urls")),
    path("ruang/", include("mitradesa.web.overview.urls")),
    path("ruang/kerja-sama/", include("mitradesa.web.agreements.urls")),
    path("ruang/mitra/hubungan/", include("mitradesa.web.ties.urls")),
    path("ruang/mitra/", include("mitradesa.web.partners.urls")),
    path("mitra/", include("mitradesa.web.partners.open_urls")),
    path("ruang/desa/", include("mitradesa.web.villages.urls")),
    path("ruang/register/", include("mitradesa.web.register.urls")),
    path("", include("mitradesa.web.people.allauth_urls")),
]
handler400 = "mitradesa.web.base.errors.bad_request"
handler403 = "mitradesa.web.base.errors.forbidden"
handler404 = "mitradesa.web.base.errors.not_found"
handler500 = "mitradesa.web.base.errors.broken"
