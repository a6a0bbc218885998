"""The addresses of the sign-in library that this site uses, in Indonesian; people are brought in, nobody signs up by himself."""

from allauth.account import views
from django.urls import path

urlpatterns = [
    path("masuk/", views.login, name="account_login"),
    path("keluar/", views.logout, name="account_logout"),
]
