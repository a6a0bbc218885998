"""Declared family of those who decide in a village, and their statements about ties with a third party in a case."""

from django.db import models

from mitradesa.core.ties import RELATION_WORDS, TIE_WORDS


class FamilyDeclaration(models.Model):
    """That a person named his family, on a day; one without members says that there is nobody to name. Erased when he asks."""

    person = models.OneToOneField(
        "records.Person", on_delete=models.PROTECT, related_name="family_declaration"
    )
    declared_on = models.DateField()
    recorded_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.person_id} {self.declared_on}"


class FamilyMember(models.Model):
    """A relative as declared; `sound` is the name as it is compared."""

    declaration = models.ForeignKey(FamilyDeclaration, on_delete=models.CASCADE, related_name="members")
    name = models.CharField(max_length=120)
    sound = models.CharField(max_length=120)
    relation = models.CharField(
        max_length=8, choices=[(str(one), word) for one, word in RELATION_WORDS.items()]
    )

    class Meta:
        """In the order of entry."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class TieStatement(models.Model):
    """What a person of the village stated about a third party in a case: about one of its people, or as a whole where none is named.

    Whoever is tied stands aside and `deputy` acts by `deputy_basis`; `office_title` is copied, as he held the office on that day.
    """

    cooperation = models.ForeignKey(
        "records.Cooperation", on_delete=models.PROTECT, related_name="tie_statements"
    )
    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="tie_statements")
    role = models.CharField(max_length=20)
    office_title = models.CharField(max_length=200)
    about = models.ForeignKey(
        "records.PartnerPerson", null=True, on_delete=models.PROTECT, related_name="tie_statements"
    )
    answer = models.CharField(max_length=10, choices=[(str(one), word) for one, word in TIE_WORDS.items()])
    words = models.CharField(max_length=500, blank=True)
    stated_on = models.DateField()
    file = models.ForeignKey(
        "records.StoredFile", null=True, on_delete=models.PROTECT, related_name="tie_statements"
    )
    file_name = models.CharField(max_length=200, blank=True)
    stands_aside = models.BooleanField(default=False)
    deputy = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    deputy_basis = models.CharField(max_length=200, blank=True)
    recorded_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now=True)

    class Meta:
        """In the order of entry; one about each name, one about the whole; whoever states no tie does not stand aside."""

        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["cooperation", "person", "about"],
                condition=models.Q(about__isnull=False),
                name="tie_statement_once",
            ),
            models.UniqueConstraint(
                fields=["cooperation", "person"],
                condition=models.Q(about__isnull=True),
                name="tie_statement_whole_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(answer="none", stands_aside=True), name="tie_statement_aside_when_tied"
            ),
            models.CheckConstraint(
                condition=models.Q(deputy__isnull=True) | models.Q(stands_aside=True),
                name="tie_statement_deputy_when_aside",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.answer}"
