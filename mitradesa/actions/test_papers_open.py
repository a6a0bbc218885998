"""A paper is what its bytes are: a PDF that no reader opens is not kept, and numbers that are no numbers are told so in our words."""

import io
import random

import pikepdf
import pytest
from django import forms

from mitradesa.actions.files import Given, keep_paper
from mitradesa.core.language import language
from mitradesa.core.refusals import Blocked
from mitradesa.records.models import StoredFile

pytestmark = pytest.mark.django_db


def a_pdf():
    made = pikepdf.new()
    made.add_blank_page()
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def test_random_bytes_behind_the_head_of_a_pdf_are_refused_and_a_page_is_kept(settings, tmp_path):
    settings.FILES, settings.OPEN_PAPERS = tmp_path, True
    noise = random.Random(7).randbytes(200_000)
    for content in (b"%PDF-1.4\n" + noise, b"%PDF-1.7\n" + noise + b"\n%%EOF\n", b"%PDF-1.4\n%%EOF\n"):
        with pytest.raises(Blocked, match=r"kuitansi\.pdf"):
            keep_paper(Given(content, "kuitansi.pdf"))
    assert not StoredFile.objects.exists()
    assert keep_paper(Given(a_pdf(), "kuitansi.pdf")).content_type == "application/pdf"


@pytest.mark.parametrize("field", [forms.IntegerField, forms.DecimalField, forms.FloatField])
def test_every_number_field_says_in_our_words_what_is_wanted(field):
    with pytest.raises(forms.ValidationError) as wrong:
        field().clean("dua belas")
    (says,) = wrong.value.messages
    assert says.startswith("Tulis ")
    assert "angka" in says
    with pytest.raises(forms.ValidationError) as wrong:
        field().clean("twelve")
    with language("en"):
        assert "number" in wrong.value.messages[0]
