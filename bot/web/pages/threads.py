"""The list of threads, one of them, and what staff do about it."""

from __future__ import annotations

from uuid import uuid4

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.features import contact, night_plan
from bot.features.contact import closing, declining, handing, ready
from bot.messages import Say, say
from bot.web.pages import acts, views
from bot.web.pages.asking import Ask
from bot.web.pages.forms import words_of
from bot.web.pages.showing import show
from bot.wording import speak
from storage import desk, handovers
from storage.tables import Thread

#: What was just done, said at the top of the page that follows: a word in the address, never words.
_DONE = {
    "sent": "page-sent",
    "sent-sms": "contact-sent-by-sms",
    "sent-telegram": "contact-sent-by-telegram",
    "note": "page-note-saved",
    "take": "page-taken",
    "back": "page-given-back",
    "close": "page-closed",
    "hand": "page-handed",
    "hand-later": "page-handed-later",
    "declined": "page-declined",
}


async def listed(ask: Ask, request: Request) -> Response:
    """All that the reader may see."""
    return show("list", ask.face, key=ask.key, groups=await views.cards(ask), who=ask.visit.person.name)


async def one(ask: Ask, request: Request) -> Response:
    """A thread; `?done=` says what was just done, `?ready=` puts a ready-made answer into the field."""
    thread = await _thread(ask, request)
    if thread is None:
        return erased(ask)
    done = _DONE.get(request.query_params.get("done", ""))
    name = await contact.it(ask.session, thread)
    text = await _ready(ask, thread, request.query_params.get("ready", ""))
    return await shown(ask, thread, done=Say(done, {"name": name}) if done else None, text=text)


async def act(ask: Ask, request: Request) -> Response:
    """A form of a thread's page was sent."""
    thread = await _thread(ask, request)
    name = request.path_params["act"]
    if thread is None:
        return erased(ask)
    if "ready" in ask.form:
        text = await _ready(ask, thread, ask.form["ready"])
        return await shown(ask, thread, text="\n".join(filter(None, (ask.form.get("text", ""), text))))
    if name == "look" and ask.form.get("step") == "change":
        return await shown(ask, thread)
    outcome = await acts.do(ask, thread, name)
    match outcome:
        case acts.Look():
            return await _preview(ask, thread, outcome)
        case acts.Done(word=word):
            return RedirectResponse(f"/p/{thread.id.hex}?done={word}", 303)
        case acts.Wrong():
            return await shown(ask, thread, wrong=outcome)
    return erased(ask)


async def stale(ask: Ask, request: Request) -> Response:
    """A form of an earlier session: the page as it is now, the words still in it."""
    thread = await _thread(ask, request)
    if thread is None:
        return erased(ask)
    done = say("page-old-form")
    return await shown(ask, thread, done=done)


async def back_again(ask: Ask) -> Response:
    """After a rest: where they were, with what they had written."""
    thread = await _found(ask, ask.form.get("to", ""))
    if thread is None:
        return erased(ask) if words_of(ask.form) else RedirectResponse("/p", 303)
    if not words_of(ask.form):
        return RedirectResponse(f"/p/{thread.id.hex}", 303)
    return await shown(ask, thread)


def erased(ask: Ask) -> Response:
    """There is no such thread (any more), or it is not for this reader; nothing that was written is lost."""
    return show("plain", ask.face, status=404, said="erased", words=words_of(ask.form), to="")


async def shown(
    ask: Ask,
    thread: Thread,
    *,
    done: Say | None = None,
    wrong: acts.Wrong | None = None,
    text: str | None = None,
) -> Response:
    """The page of a thread, with what was written in its fields. `text`: in the place of the answer there."""
    face, can = ask.face, await acts.offered(ask, thread)
    return show(
        "thread",
        face,
        status=wrong.status if wrong else 200,
        key=ask.key,
        card=await views.card(ask, thread),
        entries=await views.entries(ask, thread),
        notes=await views.notes(ask, thread),
        plan=await _plan(ask, thread),
        ready=await _ready_answers(ask, thread),
        asked=await _asked(ask, thread),
        it=face.says(await contact.it(ask.session, thread)),
        may=can,
        last_word=await closing.last_word(ask.session, ask.visit.programme, thread) if "close" in can else "",
        done=face.says(done) if done else "",
        wrong=face.says(wrong.why) if wrong else "",
        field=wrong.field if wrong else "",
        anyway=wrong is not None and wrong.anyway,
        text=ask.form.get("text", "") if text is None else text,
        note=ask.form.get("note", ""),
        summary_text=ask.form.get("summary", ""),
        others=await _colleagues(ask, thread) if "hand" in can else [],
    )


async def _preview(ask: Ask, thread: Thread, look: acts.Look) -> Response:
    """As it will be read; sent from here, and from nowhere else."""
    return show(
        "look",
        ask.face,
        key=ask.key,
        card=await views.card(ask, thread),
        it=ask.face.says(await contact.it(ask.session, thread)),
        look=look,
        text=ask.form["text"],
        anyway="anyway" in ask.form,
        once=uuid4().hex,
    )


async def _thread(ask: Ask, request: Request) -> Thread | None:
    """Held; None for one of another programme, the reader's own, and of whoever they are kept apart from."""
    return await _found(ask, request.path_params["thread"])


async def _found(ask: Ask, thread_hex: str) -> Thread | None:
    reader = ask.visit.person
    found = await contact.find(ask.session, ask.visit.programme, reader, thread_hex)
    if found is None or await declining.is_apart(ask.session, found, reader):
        return None
    return found


async def _ready_answers(ask: Ask, thread: Thread) -> list[tuple[str, str]]:
    """What a button stands for, and the words as whoever wrote would read them."""
    language = await closing.language_of(ask.session, ask.visit.programme, thread)
    listed = await ready.listed(ask.session, ask.visit.programme)
    return [(one.tag, speak(one.text, language, ask.face.zone)) for one in listed]


async def _ready(ask: Ask, thread: Thread, tag: str) -> str:
    return await ready.words(ask.session, ask.visit.programme, thread, tag) or "" if tag else ""


async def _colleagues(ask: Ask, thread: Thread) -> list[tuple[str, str]]:
    programme, person = ask.visit.programme, ask.visit.person
    free = await handing.colleagues(ask.session, programme, thread, person, ask.now)
    on_shift = ask.face.says(say("page-on-shift"))
    return [(one.tag, one.person.name + (f" ({on_shift})" if one.on_shift else "")) for one in free]


async def _asked(ask: Ask, thread: Thread) -> dict[str, str] | None:
    """Somebody asks the reader to go on with it."""
    for one in await handovers.of(ask.session, thread.id):
        if one.state == "asked" and one.to_id == ask.visit.person.id:
            names = await desk.names(ask.session, [one.from_id])
            return {"hex": one.id.hex, "by": names.get(one.from_id, ""), "summary": one.summary or ""}
    return None


async def _plan(ask: Ask, thread: Thread) -> str:
    """Their own plan for a bad night, where they let whoever takes the thread read it."""
    if thread.owner_id != ask.visit.person.id or thread.state == "closed":
        return ""
    return await night_plan.shared_with(ask.session, ask.visit.programme, thread) or ""
