"""Lets a server's clock run some days ahead where this folder is on its path, for journeys that must wait for a day to pass."""

import os
from datetime import timedelta

from mitradesa.core import calendar

AHEAD, SOON = timedelta(days=int(os.environ["DAYS_AHEAD"])), calendar.today
calendar.today = lambda: SOON() + AHEAD
