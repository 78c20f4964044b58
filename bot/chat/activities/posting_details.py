"""NY AKTIVITET: where, how many, what it costs, how often: what the preview lets staff change."""

from __future__ import annotations

from bot.chat.activities import posting_words
from bot.chat.activities.posting_steps import Answers, draft, go
from bot.features import activities, posting
from bot.messages import Refused, Reply, Say, Turn, say
from bot.when import Ask, Day, Moment, No, Refusal, read

#: What can be wrong with doing it every week.
OF_WEEKLY = ("post-weekly-hour", "post-until-early")


async def _ask(step: str, turn: Turn, answers: Answers) -> Reply:
    return await go(turn, step, {**answers, "between": None})


async def place(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    if not args:
        return await _ask("place", turn, answers)
    return await go(turn, "preview", {**answers, "place": None})


async def meet(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    if not args:
        return await _ask("meet", turn, answers)
    return await go(turn, "preview", {**answers, "meet": None})


async def place_typed(turn: Turn, answers: Answers) -> Reply:
    """A place; where to meet too, after a semicolon."""
    first, _, second = turn.text.partition(";")
    place = activities.as_place(first)
    meet = activities.as_place(second) if second.strip() else None
    for wrong in (place, meet):
        if isinstance(wrong, Refused):
            return await go(turn, "place", answers, wrong.why)
    return await go(turn, "preview", {**answers, "place": place, **({"meet": meet} if meet else {})})


async def meet_typed(turn: Turn, answers: Answers) -> Reply:
    meet = activities.as_place(turn.text)
    if isinstance(meet, Refused):
        return await go(turn, "meet", answers, meet.why)
    return await go(turn, "preview", {**answers, "meet": meet})


async def places(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    if not args:
        return await _ask("places", turn, answers)
    return await _so_many(turn, answers, args[0])


async def places_typed(turn: Turn, answers: Answers) -> Reply:
    return await _so_many(turn, answers, posting_words.places_said(turn.text))


async def _so_many(turn: Turn, answers: Answers, places: str) -> Reply:
    kept, wrong = with_places(answers, places)
    return await go(turn, "places" if wrong else "preview", kept, wrong)


def with_places(answers: Answers, places: str) -> tuple[Answers, Say | None]:
    """The answers with so many places ("open": bare møt opp); what was wrong where they are as before."""
    if places == "open":
        return {**answers, "places": None}, None
    if places.isdecimal() and 1 <= int(places) <= posting.MOST_PLACES:
        return {**answers, "places": int(places)}, None
    return answers, say("post-places-wrong", most=posting.MOST_PLACES)


async def terms(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    if not args:
        return await _ask("terms", turn, answers)
    if args == ("none",):
        return await go(turn, "preview", {**answers, "fare": None, "food": None, "conditions": None})
    usual = {name: said for name, said in answers.items() if name not in ("fare", "food", "conditions")}
    return await go(turn, "preview", usual)


async def terms_typed(turn: Turn, answers: Answers) -> Reply:
    said = posting_words.terms_said(turn.text)
    length = max((len(one) for one in said.values() if one), default=0)
    if length > posting.LONGEST_TERM:
        wrong = say("post-terms-long", longest=posting.LONGEST_TERM, length=length)
        return await go(turn, "terms", answers, wrong)
    return await go(turn, "preview", {**answers, **said})


async def weekly(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    if not args:
        return await _ask("weekly", turn, answers)
    return await _repeated(turn, {**answers, "weekly": args == ("always",), "until": None})


async def until(turn: Turn, answers: Answers, args: tuple[str, ...]) -> Reply:
    day = posting_words.as_day(args)
    if day is None:
        return await go(turn, "weekly", answers)
    return await _repeated(turn, {**answers, "weekly": True, "until": day.isoformat()})


async def until_typed(turn: Turn, answers: Answers) -> Reply:
    """The last day: "20.12", "til 20. desember"."""
    words = turn.text.strip().removeprefix("Til ").removeprefix("til ")
    match read(words, turn.now, turn.zone) if words else No(Refusal.NOT_A_TIME):
        case Moment(at):
            return await until(turn, answers, (at.astimezone(turn.zone).date().isoformat(),))
        case Day(day):
            return await until(turn, answers, (day.isoformat(),))
        case Ask(between) if between:
            days = [one.at.date() if isinstance(one, Moment) else one.at for one in between]
            readings = [f"until:{day.isoformat()}" for day in dict.fromkeys(days)]
            return await go(turn, "weekly", {**answers, "between": readings})
        case No(why):
            return await go(turn, "weekly", answers, say("post-when-no", why=why.value))
    return await go(turn, "weekly", answers, say("post-when-no", why="not-a-time"))


async def _repeated(turn: Turn, answers: Answers) -> Reply:
    assert turn.programme is not None
    kept = {**answers, "between": None}
    wrong = await posting.why_not(turn.session, turn.programme, draft(turn, kept), turn.now)
    if wrong is not None and wrong.why.wording in OF_WEEKLY:
        return await go(turn, "weekly", {**kept, "weekly": False, "until": None}, wrong.why)
    return await go(turn, "preview", kept)


async def back(turn: Turn, answers: Answers, _args: tuple[str, ...]) -> Reply:
    return await go(turn, "preview", {**answers, "between": None})
