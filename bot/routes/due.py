"""What each due thing leads to, and who finds what should be due and is not."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from bot.features import attending as attending_rules
from bot.features import calling as calling_rules
from bot.features import cancelling as cancelling_rules
from bot.features import closing as closing_rules
from bot.features import contact as contact_rules
from bot.features import mending, weekly
from bot.features import night_plan as night_plan_rules
from bot.features import reminding as reminding_rules
from bot.features import repeating as repeating_rules
from bot.features import signing_up as sign_up_rules
from bot.features import staff_day as staff_day_rules
from bot.features import voting as voting_rules
from bot.features.appointments import afterwards as afterwards_rules
from bot.features.appointments import checking_in as checking_in_rules
from bot.features.appointments import company_after as company_after_rules
from bot.features.appointments import feeds as feed_rules
from bot.features.appointments import following as following_rules
from bot.features.appointments import making as making_rules
from bot.features.appointments import meeting_telling as meeting_rules
from bot.features.appointments import reminding as appointment_reminding_rules
from bot.features.appointments import requests as request_rules
from bot.features.appointments import returns as return_rules
from bot.features.contact import calling_back as calling_back_rules
from bot.features.shifts import reminding as shift_rules
from bot.features.shifts import series as shift_series_rules
from bot.routes.kinds import DueHandler

DUE: dict[str, DueHandler] = {
    "poll-nudge": voting_rules.nudge,
    "poll-close": partial(closing_rules.at_deadline, shuffle=random.SystemRandom().shuffle),
    "activity-evening": reminding_rules.evening,
    "activity-morning": reminding_rules.morning,
    "plan": weekly.send,
    "plan-morning": weekly.send_in_the_morning,
    "cancel-check": cancelling_rules.check,
    "activity-end": attending_rules.ended,
    "offer-ends": sign_up_rules.offer_ends,
    "series-grow": repeating_rules.grow,
    "call-again": calling_rules.again,
    "answer-check": contact_rules.check,
    "thread-forget": contact_rules.forget,
    "thread-next": contact_rules.go_on,
    "thread-check": contact_rules.check_told,
    "thread-silent": contact_rules.silent,
    "alarm-again": contact_rules.alarm_again,
    "alarm-heard": contact_rules.alarm_heard,
    "plan-night-forget": night_plan_rules.forget,
    "thread-more": contact_rules.more,
    "voice-count": calling_back_rules.count,
    "voice-ended": calling_back_rules.unheard_of,
    "staff-day": staff_day_rules.send,
    "meeting-day": meeting_rules.remind,
    "return-soon": return_rules.soon,
    "return-unready": return_rules.unready,
    "return-back": return_rules.back,
    "company-again": company_after_rules.ask_again,
    "company-check": company_after_rules.check,
    "company-remind": company_after_rules.remind,
    "company-after": company_after_rules.ask_after,
    "calendar-idle": feed_rules.idle,
    "calendar-wipe": feed_rules.wipe,
    "appointment-days": appointment_reminding_rules.remind,
    "appointment-day": appointment_reminding_rules.remind,
    "appointment-hour": appointment_reminding_rules.remind,
    "request-check": request_rules.check,
    "appointment-after": afterwards_rules.ask,
    "after-unanswered": afterwards_rules.unanswered,
    "check-in-undecided": checking_in_rules.undecided,
    "appointment-news": following_rules.tell,
    "appointment-forget": making_rules.forget,
    "shift-evening": shift_rules.evening,
    "shift-soon": shift_rules.soon,
    "shift-check": shift_rules.check,
    "shift-end": shift_rules.end,
    "shift-series": shift_series_rules.grow,
}

#: Finds facts without their due row, writes it, and says how many there were.
MISSING_DUE: tuple[Callable[[AsyncSession, datetime], Awaitable[int]], ...] = (
    mending.programmes,
    mending.polls,
    mending.offers,
    mending.activities,
    mending.series,
    mending.calls,
    mending.reminders,
    mending.requests,
    mending.companies,
    mending.shifts,
    mending.threads,
    mending.alarms,
    mending.threads_waiting,
    mending.proposed,
    mending.afterwards,
    mending.check_ins,
    mending.meetings,
    mending.returns,
    feed_rules.mend,
)
