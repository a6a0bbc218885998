"""The addresses that an invitation carries in its secret link, below undangan/."""

from django.urls import path

from mitradesa.web.outreach import open_views

app_name = "invitation"
urlpatterns = [
    path("<slug:token>/", open_views.show, name="show"),
    path("<slug:token>/kalender.ics", open_views.calendar, name="calendar"),
]
