"""The desk of the office in use, how its owner is told of it, its calendar, and the change to another office of the same person."""

from datetime import date, timedelta

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from icalendar import Alarm, Calendar, Event

from mitradesa.actions.chat import can_chat
from mitradesa.actions.desk import set_desk
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.scope import visible_agreements
from mitradesa.queries.desk import as_text
from mitradesa.queries.desk import desk as waiting_at
from mitradesa.queries.people import seats_of
from mitradesa.queries.waiting import Waiting
from mitradesa.records.models import DeskSetting
from mitradesa.web.base.seats import CHOSEN, allowed, seat_name, seats


@require_safe
@allowed(Act.USE_DESK)
def desk(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What waits for this office, and the same as a text for a chat."""
    day = today()
    found = waiting_at(seat, day)
    setting = DeskSetting.objects.filter(person=seat.person).first()
    shown = {
        "seat": seat,
        "day": day,
        "waiting": [(one, address(one), _nearness(one.due, day)) for one in found],
        "text": as_text(seat, found, day),
        "begins": not found and may(seat, Act.IMPORT_REGISTER) and not visible_agreements(seat).exists(),
        "brings_in": may(seat, Act.BRING_PEOPLE_IN),
        "setting": setting,
        "calendar": request.build_absolute_uri(reverse("desk:calendar", args=[setting.calendar]))
        if setting and setting.calendar
        else "",
        "can_chat": can_chat(),
        "email": getattr(request.user, "email", ""),
    }
    return render(request, "web/desk/desk.html", shown)


def address(one: Waiting) -> str:
    """The page of something that waits."""
    return reverse(one.page, args=[] if one.argument is None else [one.argument]) + one.query


def _nearness(due: date | None, day: date) -> str:
    if due is None:
        return "open"
    if due < day:
        return "bad"
    return "warn" if due <= day + timedelta(days=30) else "calm"


@require_POST
@allowed(Act.USE_DESK)
def take_seat(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Acts from now on in another office that the same person holds."""
    wanted = request.POST.get("seat", "")
    if any(seat_name(one) == wanted for one in seats(request)):
        request.session[CHOSEN] = wanted
    return redirect("desk:desk")


class SettingsForm(forms.Form):
    """By which ways the owner of the desk wants to hear."""

    by_mail = forms.BooleanField(required=False)
    by_chat = forms.BooleanField(required=False)
    calendar = forms.BooleanField(required=False)


@require_POST
@allowed(Act.USE_DESK)
def settings(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Keeps how its owner wants to hear."""
    form = SettingsForm(request.POST)
    form.is_valid()
    set_desk(seat, **form.cleaned_data)
    messages.success(request, "Pengaturan pemberitahuan disimpan.")
    return redirect("desk:desk")


@require_safe
@login_not_required
def calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """The desks of one person as a calendar, for whoever has its secret address; 404 where it was switched off."""
    setting = DeskSetting.objects.filter(calendar=secret, person__is_active=True).first() if secret else None
    if setting is None:
        raise Http404
    day = today()
    found = Calendar()
    found.add("prodid", "-//Mitra Desa//Meja//ID")
    found.add("version", "2.0")
    found.add("x-wr-calname", "Mitra Desa")
    for seat in seats_of(setting.person_id, day):
        for one in waiting_at(seat, day):
            if one.due is not None:
                found.add_component(_event(request, one, one.due))
    answer = HttpResponse(found.to_ical(), content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, max-age=3600"
    return answer


def _event(request: HttpRequest, one: Waiting, due: date) -> Event:
    link = request.build_absolute_uri(address(one))
    event = Event()
    event.add("uid", f"{one.kind}-{one.argument or 0}@{request.get_host()}")
    event.add("dtstamp", today())
    event.add("summary", one.what)
    event.add("dtstart", due)
    event.add("description", f"{one.why}\n{link}")
    event.add("url", link)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one.what)
    alarm.add("trigger", timedelta(days=-7))
    event.add_component(alarm)
    return event
