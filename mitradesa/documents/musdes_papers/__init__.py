"""The papers of a musyawarah desa: invitation, attendance list, minutes. No regulation that was read prescribes their form."""
