"""NY AKTIVITET: when it is, and how long it lasts."""

from __future__ import annotations

from datetime import UTC, date, datetime

from bot.chat.activities import posting_words
from bot.chat.activities.posting_steps import Answers, go
from bot.features import activities, posting
from bot.messages import Refused, Reply, Say, Turn, say
from bot.when import Ask, Day, Meaning, Moment, No, Refusal, read

#: How many coming slot days can be picked.
_SLOT_DAYS = 12


async def typed(turn: Turn, answers: Answers, text: str, note: Say | None) -> Reply:
    """When it is, as it was typed; `note` is about the rest of the line."""
    asked = date.fromisoformat(answers["hour_of"]) if answers.get("hour_of") else None
    said = posting_words.said(text, only_clock=asked is not None)
    kept = {**answers, "between": None}
    if asked is None or said.until is not None or said.minutes is not None:
        kept["lasts"] = [said.until, said.minutes]
    if said.weekly:
        kept["weekly"] = True
    match _meaning(turn, said.start, asked):
        case Moment(at):
            return await _starting(turn, kept, at, note)
        case Day(day):
            return await go(turn, "when", {**kept, "hour_of": day.isoformat()}, note)
        case Ask(between) if between:
            readings = [
                f"at:{int(one.at.timestamp())}" if isinstance(one, Moment) else f"day:{one.at.isoformat()}"
                for one in between
            ]
            return await go(turn, "when", {**kept, "between": readings}, note)
        case No(why):
            return await go(turn, "when", kept, say("post-when-no", why=why.value))
    return await go(turn, "when", kept, say("post-when-no", why="not-a-time"))


def _meaning(turn: Turn, text: str, asked: date | None) -> Meaning:
    if not text:
        return No(Refusal.NOT_A_TIME)
    meaning = read(text, turn.now, turn.zone)
    if asked is None or isinstance(meaning, Day):
        return meaning
    # "kl 12" alone would be today or tomorrow; they were asked for the hour of a day.
    on_the_day = read(f"{asked.day}.{asked.month}.{asked.year} {text}", turn.now, turn.zone)
    return on_the_day if isinstance(on_the_day, Moment | Ask) else meaning


async def at(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    if len(args) != 1 or not args[0].isdecimal() or len(args[0]) > 10:
        return await go(turn, "when", answers)
    return await _starting(turn, answers, datetime.fromtimestamp(int(args[0]), UTC), None)


async def day(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    day = posting_words.as_day(args)
    return await go(turn, "when", {**answers, "between": None, "hour_of": day and day.isoformat()})


async def slot(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    assert turn.programme is not None
    free = await activities.free_slot_days(turn.session, turn.programme, turn.now, count=_SLOT_DAYS)
    for one in free:
        if args == (one.slot.id.hex, f"{one.day:%Y%m%d}"):
            return await _starting(turn, answers, one.starts_at, None)
    return await go(turn, "when", answers, say("post-slot-gone"))


async def _starting(turn: Turn, answers: Answers, at: datetime, note: Say | None) -> Reply:
    """A start, if something can be put up then."""
    assert turn.programme is not None
    at = at.astimezone(UTC)
    slot = await posting.slot_at(turn.session, turn.programme, at)
    until, minutes = answers.get("lasts") or (None, None)
    usual = slot.minutes if slot else posting.USUAL_MINUTES
    over = posting.ends_at(at, turn.zone, until=until, minutes=minutes, usual=usual)
    kept = {**answers, "hour_of": None, "between": None}
    wrong = over if isinstance(over, Refused) else posting.wrong_time(turn.programme, at, over, turn.now)
    wrong = wrong or await posting.taken(turn.session, turn.programme, at)
    if wrong is not None or isinstance(over, Refused):
        return await go(turn, "when", {**kept, "lasts": None}, wrong.why if wrong else None)
    times = {"starts": at.isoformat(), "ends": over.astimezone(UTC).isoformat()}
    return await go(turn, "preview", {**kept, **times, "usual_places": slot.places if slot else None}, note)


async def again(turn: Turn, answers: Answers, _args: tuple[str, ...]) -> Reply:
    return await go(turn, "when", {**answers, "lasts": None, "hour_of": None, "between": None})
