"""OPPMØTE: who came, marked by buttons or by numbers; HVA HAR JEG VÆRT PÅ."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from bot import numbers
from bot.chat.lines import button
from bot.chat.turns import end_dialog
from bot.features import attending
from bot.features.attending import Noted, Sheet
from bot.messages import Answer, Option, Refused, Reply, Turn, in_lines, say
from storage import dialogs, menus
from storage.tables import Activity

DIALOG = "attendance"
#: Activities to choose between; a fortnight of a large programme has more, the oldest are left out.
_SHOWN = 20
#: Nobody else came, said where names are waited for.
_NO_MORE = frozenset(
    {"nei", "nei takk", "ferdig", "ingen andre", "ingen flere", "ingen fleire", "no", "done", "nobody else"}
)


async def begin(turn: Turn) -> Answer:
    """OPPMØTE: which activity, those whose list nobody has finished first."""
    assert turn.programme is not None
    recent = await attending.recent(turn.session, turn.programme, turn.now)
    if not recent:
        return Reply(say("attend-nothing", days=attending.OPEN_FOR.days))
    if len(recent) == 1:
        return await choose(turn, recent[0].id.hex)
    return Reply(
        say("attend-which"),
        options=tuple(_pick(activity) for activity in recent[:_SHOWN]),
        topic="attendance-which",
        protected=True,
    )


async def choose(turn: Turn, activity: str) -> Answer:
    """attendance: its list, to be marked or to be corrected."""

    async def shown(sheet: Sheet) -> Reply:
        await end_dialog(turn, DIALOG)
        await menus.close(turn.session, [turn.contact.id], attending.NOBODY, turn.now)
        return _list(turn, sheet)

    return await _with_list(turn, activity, shown)


async def came(turn: Turn, activity: str, *marks: str) -> Answer:
    """came: a press is about one of them; numbers say who came, and that the others did not."""

    async def marked(sheet: Sheet) -> Reply:
        said = attending.read_marks(marks)
        if said is None:
            return Reply(say("attend-not-here"))
        if sheet.is_finished:
            # Somebody else was faster: what they noted is seen before it is said otherwise.
            return attending.standing(sheet)
        if _is_press(turn):
            return await _noted(turn, sheet, {one.person_id: one.came for one in said})
        return await _exactly(turn, sheet, [one.person_id for one in said])

    return await _with_list(turn, activity, marked)


async def everybody(turn: Turn, activity: str) -> Answer:
    """came-all: all on the list are marked; it is not finished yet."""

    async def marked(sheet: Sheet) -> Reply:
        if sheet.is_finished:
            return attending.standing(sheet)
        return await _noted(turn, sheet, {line.person_id: True for line in sheet.lines})

    return await _with_list(turn, activity, marked)


async def nobody(turn: Turn, activity: str) -> Answer:
    """came-none: a press takes all marks away; by SMS it would be the whole answer, so it is asked once."""

    async def marked(sheet: Sheet) -> Reply:
        if sheet.is_finished:
            return attending.standing(sheet)
        if _is_press(turn):
            return await _noted(turn, sheet, {line.person_id: False for line in sheet.lines})
        return attending.nobody_asked(sheet, turn.now)

    return await _with_list(turn, activity, marked)


async def nobody_for_sure(turn: Turn, activity: str) -> Answer:
    """came-nobody: JA, nobody of those on the list came."""

    async def marked(sheet: Sheet) -> Reply:
        await menus.close(turn.session, [turn.contact.id], attending.NOBODY, turn.now)
        return attending.standing(sheet) if sheet.is_finished else await _exactly(turn, sheet, [])

    return await _with_list(turn, activity, marked)


async def done(turn: Turn, activity: str) -> Answer:
    """came-done: the others did not come."""

    async def closed(sheet: Sheet) -> Reply:
        await end_dialog(turn, DIALOG)
        return attending.standing(sheet) if sheet.is_finished else await _finish(turn, sheet)

    return await _with_list(turn, activity, closed)


async def amend(turn: Turn, activity: str, *marks: str) -> Answer:
    """amend: what stands in a finished list is corrected."""

    async def corrected(sheet: Sheet) -> Reply:
        said = attending.read_marks(marks)
        if said is None:
            return Reply(say("attend-not-here"))
        if not sheet.is_finished:
            return _list(turn, sheet)
        if _is_press(turn):
            return await _noted(turn, sheet, {one.person_id: one.came for one in said})
        if any(one.version != attending.seen(sheet.version) for one in said):
            # Corrected since these numbers were sent: seen first, then said again.
            return attending.standing(sheet)
        return await _exactly(turn, sheet, [one.person_id for one in said])

    return await _with_list(turn, activity, corrected)


async def others(turn: Turn, activity: str) -> Answer:
    """came-others: who came without being on the list; first names can be typed."""

    async def shown(sheet: Sheet) -> Reply:
        await _wait_for_names(turn, sheet)
        return attending.others_asked(sheet, await attending.others(turn.session, sheet))

    return await _with_list(turn, activity, shown)


async def also(turn: Turn, activity: str, *marks: str) -> Answer:
    """also: one of the others; a press switches, numbers add."""

    async def marked(sheet: Sheet) -> Reply:
        said = attending.read_marks(marks)
        if said is None:
            return Reply(say("attend-not-here"))
        press = _is_press(turn)
        return await _added(turn, sheet, {one.person_id: one.came or not press for one in said})

    return await _with_list(turn, activity, marked)


async def typed(turn: Turn, _step: str, answers: dict[str, Any]) -> Answer:
    """First names of those who came too: "Ola, Eva"."""

    async def named(sheet: Sheet) -> list[Reply] | Reply:
        if numbers.is_none(turn.text) or numbers.plain(turn.text) in _NO_MORE:
            await end_dialog(turn, DIALOG)
            return _list(turn, sheet)
        found = await attending.by_name(turn.session, sheet, turn.text)
        replies = []
        if found.people:
            replies.append(await _added(turn, sheet, dict.fromkeys(found.people, True)))
        if found.unknown:
            replies.append(Reply(say("attend-unknown", names=found.unknown)))
        else:
            await end_dialog(turn, DIALOG)
        if found.which:
            replies.append(attending.which(sheet, found.which))
        if not replies:
            # Nothing but commas: asked again.
            await _wait_for_names(turn, sheet)
            replies.append(attending.others_asked(sheet, await attending.others(turn.session, sheet)))
        return replies

    return await _with_list(turn, answers["activity"], named)


async def own(turn: Turn) -> Answer:
    """HVA HAR JEG VÆRT PÅ: how many, and the last ten."""
    assert turn.programme is not None
    assert turn.person is not None
    count, last = await attending.been_to(turn.session, turn.programme, turn.person)
    if not last:
        return Reply(say("been-none"))
    lines = in_lines([say("been-line", day=one.local_date, title=one.title) for one in last])
    return Reply(
        say("been", count=count, lines=lines)
        if count > len(last)
        else say("been-all", count=count, lines=lines)
    )


async def _with_list(
    turn: Turn, activity: str, answer: Callable[[Sheet], Awaitable[Reply | list[Reply]]]
) -> Answer:
    """The answer from the list as it is now, or why it cannot be marked."""
    assert turn.programme is not None
    try:
        activity_id = UUID(activity)
    except ValueError:
        return Reply(say("activity-not-found"))
    sheet = await attending.open_sheet(turn.session, turn.programme, activity_id, turn.now)
    return Reply(sheet.why) if isinstance(sheet, Refused) else await answer(sheet)


async def _noted(turn: Turn, sheet: Sheet, wanted: Mapping[UUID, bool]) -> Reply:
    """These marks are made, and the list is shown with them."""
    noted = await _note(turn, sheet, wanted)
    return Reply(noted.why) if isinstance(noted, Refused) else _after(turn, noted)


async def _exactly(turn: Turn, sheet: Sheet, came_ids: Sequence[UUID]) -> Reply:
    """Those came and nobody else on the list, which is finished with that.

    Whoever was added to it before came: they are left out by ALLE UNNTATT, or of a finished list.
    """
    named = sheet.is_finished or numbers.is_all(turn.text)
    asked_about = [line for line in sheet.lines if named or not line.walked_in]
    wanted = {line.person_id: False for line in asked_about} | dict.fromkeys(came_ids, True)
    noted = await _note(turn, sheet, wanted)
    if isinstance(noted, Refused):
        return Reply(noted.why)
    return _after(turn, noted) if sheet.is_finished else await _finish(turn, noted.sheet)


async def _added(turn: Turn, sheet: Sheet, wanted: Mapping[UUID, bool]) -> Reply:
    noted = await _note(turn, sheet, wanted)
    if isinstance(noted, Refused):
        return Reply(noted.why)
    if noted.sheet.is_finished:
        return _after(turn, noted)
    names = [line.name for line in noted.sheet.lines if wanted.get(line.person_id)]
    if _is_press(turn):
        await _wait_for_names(turn, noted.sheet)
        return attending.others_asked(
            noted.sheet, await attending.others(turn.session, noted.sheet), added=names
        )
    return attending.asked(noted.sheet, turn.now, added=names)


def _after(turn: Turn, noted: Noted) -> Reply:
    if noted.changes:
        return attending.corrected(noted.sheet, noted.changes)
    return _list(turn, noted.sheet)


def _list(turn: Turn, sheet: Sheet) -> Reply:
    """As it stands: to be corrected if it is finished, else to be marked."""
    return attending.standing(sheet) if sheet.is_finished else attending.asked(sheet, turn.now, in_place=True)


async def _note(turn: Turn, sheet: Sheet, wanted: Mapping[UUID, bool]) -> Noted | Refused:
    assert turn.programme is not None
    assert turn.person is not None
    return await attending.note(turn.session, turn.programme, sheet, wanted, by=turn.person, now=turn.now)


async def _finish(turn: Turn, sheet: Sheet) -> Reply:
    assert turn.programme is not None
    assert turn.person is not None
    await end_dialog(turn, DIALOG)
    closed = await attending.finish(turn.session, turn.programme, sheet, by=turn.person, now=turn.now)
    return attending.finished(closed)


async def _wait_for_names(turn: Turn, sheet: Sheet) -> None:
    assert turn.programme is not None
    assert turn.person is not None
    kept = {"activity": sheet.activity.id.hex}
    await dialogs.save(turn.session, turn.person.id, turn.programme.id, DIALOG, "names", kept, turn.now)


def _pick(activity: Activity) -> Option:
    wording = "attend-pick" if activity.attended_at is None else "attend-pick-finished"
    return Option(f"attendance:{activity.id.hex}", say(wording, activity=button(activity)))


def _is_press(turn: Turn) -> bool:
    return turn.incoming.kind == "press"
