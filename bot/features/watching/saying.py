"""What kind of message it was, in words that tell staff enough and nobody's secrets."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from bot.messages import Say, say
from storage import outbox
from storage.tables import Activity, Outbox, Poll

#: kind of message → how it is named; of any other kind it is "a message".
_ABOUT_ACTIVITIES = {
    "activity-reminder": "signal-what-reminder",
    "activity-offer": "signal-what-offer",
    "activity-cancelled": "signal-what-cancelled",
    "activity-change": "signal-what-change",
    "attendance-list": "signal-what-attendance",
}
_ABOUT_POLLS = {"poll-result": "signal-what-result", "poll-lost": "signal-what-result"}
_OTHERS = {
    "plan": "signal-what-plan",
    "good-morning": "signal-what-good-morning",
    "staff-day": "signal-what-day",
    "answer": "signal-what-answer",
    "thread": "signal-what-thread",
    "answered": "signal-what-thread",
    "answer-news": "signal-what-thread",
    "invitation": "signal-what-invitation",
    "call": "signal-what-call",
    "call-more": "signal-what-call",
    "call-answer": "signal-what-call",
    "call-free": "signal-what-call",
    "call-unanswered": "signal-what-call",
    "reply": "signal-what-reply",
    "stranger": "signal-what-reply",
}


async def what_it_was(session: AsyncSession, row: Outbox) -> Say:
    """ "påminnelse om Tur tirsdag kl 11": from the row's kind and subject alone, never from its words."""
    if row.kind in outbox.SECRET:
        return say("signal-what-reply")
    if row.kind in _OTHERS or row.subject_id is None:
        return say(_OTHERS.get(row.kind, "signal-what-message"))
    activity = await session.get(Activity, row.subject_id)
    if activity is not None:
        wording = _ABOUT_ACTIVITIES.get(row.kind, "signal-what-activity")
        return say(wording, title=activity.title, when=activity.starts_at)
    poll = await session.get(Poll, row.subject_id)
    if poll is not None:
        wording = _ABOUT_POLLS.get(row.kind, "signal-what-poll")
        return say(wording, question=_question(poll))
    return say("signal-what-message")


def _question(poll: Poll) -> str | Say:
    if poll.question is not None:
        return poll.question
    return say("signal-what-slot", when=poll.starts_at or poll.local_date or poll.closes_at)
