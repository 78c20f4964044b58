"""The list of who came as phones show it: to be marked, as it stands, corrected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.features.activities import in_one
from bot.features.attending.marking import Changed
from bot.features.attending.marks import written
from bot.features.attending.sheets import ASKED_FOR, Line, Sheet
from bot.messages import Option, Reply, Say, say
from storage.tables import Activity

#: The topic of "Kom ingen?": one at a time.
NOBODY = "attendance-nobody"
#: A JA much later is about something else.
_ANSWER_WITHIN = timedelta(minutes=30)


def asked(sheet: Sheet, now: datetime, *, in_place: bool = False, added: Sequence[str] = ()) -> Reply:
    """Who came? Buttons switch one after another; numbers in one SMS say all of them."""
    until: datetime | None = sheet.activity.ends_at + ASKED_FOR
    # Asked for later than that, with OPPMØTE, its numbers live as long as any.
    until = until if until and until > now else None
    hex_ = sheet.activity.id.hex
    names = (
        Option(
            f"came:{hex_}:{written(line.person_id, came=line.state != 'came')}",
            line.label,
            closes_at=until,
            chosen=line.state == "came",
        )
        for line in sheet.lines
    )
    text = say("attend-ask", **_about(sheet), marked=len(sheet.names("came")), count=len(sheet.lines))
    return Reply(
        say("attend-added", names=list(added), text=text) if added else text,
        options=(
            *names,
            Option(f"came-all:{hex_}", say("attend-all"), closes_at=until, only_button=True),
            Option(f"came-none:{hex_}", say("attend-none"), closes_at=until),
            Option(f"came-others:{hex_}", say("attend-others"), closes_at=until),
            Option(f"came-done:{hex_}", say("attend-done"), closes_at=until, only_button=True),
        ),
        topic=_topic(sheet.activity),
        in_place=in_place,
        whole=True,
        protected=True,
    )


def nobody_asked(sheet: Sheet, now: datetime) -> Reply:
    """Before a list is finished with nobody on it; the numbers of the list stay."""
    hex_, until = sheet.activity.id.hex, now + _ANSWER_WITHIN
    added = [line.name for line in sheet.lines if line.walked_in and line.state == "came"]
    return Reply(
        say("attend-nobody-but", **_about(sheet), names=added)
        if added
        else say("attend-nobody", **_about(sheet)),
        options=(
            Option(f"came-nobody:{hex_}", say("attend-nobody-yes"), closes_at=until, word="yes"),
            Option(f"attendance:{hex_}", say("attend-back"), closes_at=until, word="no"),
        ),
        topic=NOBODY,
        protected=True,
    )


def finished(sheet: Sheet) -> Reply:
    """The receipt of whoever finished it."""
    return Reply(
        say("attend-finished", **_about(sheet), who=_who(sheet)),
        options=(
            Option(f"attendance:{sheet.activity.id.hex}", say("attend-correct"), only_button=True),
            Option(f"came-others:{sheet.activity.id.hex}", say("attend-others")),
        ),
        topic=_topic(sheet.activity),
        in_place=True,
        protected=True,
    )


def standing(sheet: Sheet, *, in_place: bool = True) -> Reply:
    """Who finished it and what stands there; a name switches one, numbers say all who came."""
    return Reply(
        say("attend-stands", **_about(sheet), by=sheet.by, who=_who(sheet)),
        options=(*_to_correct(sheet), _others(sheet)),
        topic=_topic(sheet.activity),
        in_place=in_place,
        whole=True,
        protected=True,
    )


def corrected(sheet: Sheet, changes: Sequence[Changed]) -> Reply:
    """What stood there, and what stands there now."""
    told = [
        say("attend-change", name=one.name, before=_state(one.before), after=_state(one.after))
        for one in changes
    ]
    text = say("attend-corrected", changes=in_one(told), count=len(sheet.names("came")))
    return Reply(
        text,
        options=(*_to_correct(sheet, only_button=True), _others(sheet)),
        topic=_topic(sheet.activity),
        in_place=True,
        protected=True,
    )


def others_asked(sheet: Sheet, found: Sequence[Line], *, added: Sequence[str] = ()) -> Reply:
    """Who came without being expected: picked, or typed by first name."""
    text = say("attend-who-else", title=sheet.activity.title)
    return Reply(
        say("attend-added", names=list(added), text=text) if added else text,
        options=(*_to_add(sheet, found), _back(sheet)),
        topic=f"attendance-others:{sheet.activity.id.hex}",
        in_place=True,
        whole=True,
        protected=True,
    )


def which(sheet: Sheet, found: Sequence[Line]) -> Reply:
    """Several are called what was typed."""
    return Reply(
        say("attend-which-of-them"),
        options=(*_to_add(sheet, found), _back(sheet)),
        topic=f"attendance-others:{sheet.activity.id.hex}",
        whole=True,
        protected=True,
    )


def _to_correct(sheet: Sheet, *, only_button: bool = False) -> list[Option]:
    hex_ = sheet.activity.id.hex
    return [
        Option(
            f"amend:{hex_}:{written(line.person_id, came=line.state != 'came', version=sheet.version)}",
            line.label,
            chosen=line.state == "came",
            only_button=only_button,
        )
        for line in sheet.lines
    ]


def _to_add(sheet: Sheet, found: Sequence[Line]) -> list[Option]:
    return [
        Option(
            f"also:{sheet.activity.id.hex}:{written(line.person_id, came=line.state != 'came')}",
            line.label,
            chosen=line.state == "came",
        )
        for line in found
    ]


def _back(sheet: Sheet) -> Option:
    return Option(f"also-none:{sheet.activity.id.hex}", say("attend-back"))


def _others(sheet: Sheet) -> Option:
    return Option(f"came-others:{sheet.activity.id.hex}", say("attend-others"))


def _topic(activity: Activity) -> str:
    return f"attendance:{activity.id.hex}"


def _who(sheet: Sheet) -> Say:
    came, absent = sheet.names("came"), sheet.names("absent")
    parts = [say("attend-came", count=len(came), names=came) if came else say("attend-nobody-came")]
    if absent:
        parts.append(say("attend-absent", names=absent))
    if sheet.told:
        parts.append(say("attend-told", names=list(sheet.told)))
    return in_one(parts)


def _state(state: str) -> Say:
    return say(f"attend-state-{state or 'unlisted'}")


def _about(sheet: Sheet) -> dict[str, Any]:
    return {"title": sheet.activity.title, "when": sheet.activity.starts_at}
