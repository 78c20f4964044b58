"""The doors of the pages: who may come in, what a form must carry, and what everybody else is told."""

from __future__ import annotations

import hmac
import re
from asyncio import get_running_loop
from collections.abc import Awaitable, Callable

import structlog
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.features import signing_in
from bot.messages import Refused, Say
from bot.web.bodies import TooLarge
from bot.web.calendars import MOST_A_SECOND, Turnstile
from bot.web.doors import Desk
from bot.web.pages import threads
from bot.web.pages.asking import Ask
from bot.web.pages.forms import Form, is_from_elsewhere, read_form, words_of
from bot.web.pages.showing import face_of, show, stranger, style
from storage import pages, tokens

log = structlog.get_logger()

Door = Callable[[Request], Awaitable[Response]]
Guarded = Callable[[Request, Form], Awaitable[Response]]
Answer = Callable[[Ask, Request], Awaitable[Response]]
_MOST_KNOWN = 1000
_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,64}")


def routes(desk: Desk, *, secure: bool, most: int = MOST_A_SECOND) -> list[Route]:
    """`secure`: the address is https, and so is the cookie."""
    doors = _Doors(desk, secure=secure, most=most)

    async def css(_request: Request) -> Response:
        return style()

    return [
        Route("/s/{token}", doors.guarded(doors.form), methods=["GET"]),
        Route("/s/{token}", doors.guarded(doors.sign_in), methods=["POST"]),
        Route("/p", doors.guarded(doors.inside(threads.listed)), methods=["GET"]),
        Route("/p/style.css", css, methods=["GET"]),
        Route("/p/again", doors.guarded(doors.wake), methods=["POST"]),
        Route("/p/out", doors.guarded(doors.leave), methods=["POST"]),
        Route("/p/{thread}", doors.guarded(doors.inside(threads.one)), methods=["GET"]),
        Route("/p/{thread}/{act}", doors.guarded(doors.inside(threads.act)), methods=["POST"]),
    ]


class _Doors:
    def __init__(self, desk: Desk, *, secure: bool, most: int) -> None:
        self._desk, self._secure = desk, secure
        # The prefix binds it to this very host, and to https.
        self._cookie = "__Host-side" if secure else "side"
        self._links, self._cookies = Turnstile(most), Turnstile(most)
        # Cookies that were good the last time: whoever guesses shuts nobody out who is in.
        self._inside: set[str] = set()
        # Links and cookies of ours that are over, and never good again: nobody asks for them twice.
        self._over: set[str] = set()

    def guarded(self, door: Guarded) -> Door:
        """What breaks says nothing of what it was about, and the words are given back."""

        async def answer(request: Request) -> Response:
            form: Form = {}
            if request.method == "POST":
                if is_from_elsewhere(request):
                    return self._gone()
                try:
                    form = await read_form(request)
                except (TooLarge, ValueError):
                    return self._plain("broken", 413)
            try:
                return await door(request, form)
            except Exception as error:
                # Not its text: what somebody wrote may be in it.
                log.error("page failed", action="web.page_failed", error=type(error).__name__)
                return self._plain("broken", 503, form, request.scope["path"])

        return answer

    async def form(self, request: Request, _form: Form) -> Response:
        """The code is asked for; whoever only looks (a preview in a chat app) uses nothing up."""
        token = request.path_params["token"]
        if not self._is_ours(pages.LINK, token):
            return self._gone()
        if not _is_open(self._links):
            return self._too_many()
        async with self._desk.transaction() as session:
            asked = await signing_in.asked(session, token, self._desk.now())
        if asked is None:
            self._found_nothing(self._links, token)
            return self._gone()
        return show("sign", face_of(asked), asked=asked, wrong="")

    async def sign_in(self, request: Request, form: Form) -> Response:
        token = request.path_params["token"]
        if not self._is_ours(pages.LINK, token):
            return self._gone()
        if not _is_open(self._links):
            return self._too_many()
        now = self._desk.now()
        tried = signing_in.Tried(form.get("code", ""), form.get("again", ""))
        async with self._desk.transaction() as session:
            asked = await signing_in.asked(session, token, now)
            opened = await signing_in.sign_in(session, token, tried, now) if asked else None
        self._desk.wake()
        if asked is None or opened is None:
            self._found_nothing(self._links, token)
            return self._gone()
        if isinstance(opened, Refused):
            face = face_of(asked)
            return show("sign", face, status=422, asked=asked, wrong=face.says(opened.why))
        return self._let_in(RedirectResponse(_path(opened), 303), opened.cookie)

    async def wake(self, request: Request, form: Form) -> Response:
        """The code after a rest: back to where they were, with what they had written."""
        cookie, now = request.cookies.get(self._cookie, ""), self._desk.now()
        if not self._is_ours(pages.COOKIE, cookie):
            return self._gone(form)
        async with self._desk.transaction() as session:
            visit = await self._visit(session, cookie)
            if visit is None or not _fits(form, pages.form_key(session, cookie)):
                response = self._gone(form)
            elif isinstance(
                opened := await signing_in.wake(session, cookie, form.get("code", ""), now), Refused
            ):
                response = self._rests(session, visit, cookie, form, form.get("to", ""), opened.why)
            elif opened is None:
                response = self._gone(form)
            else:
                ask = Ask(session, now, opened.visit, pages.form_key(session, opened.cookie), form)
                response = self._let_in(await threads.back_again(ask), opened.cookie)
        self._desk.wake()
        return response

    async def leave(self, request: Request, form: Form) -> Response:
        """ "Logg ut"; from a form of this session only."""
        cookie = request.cookies.get(self._cookie, "")
        if not self._is_ours(pages.COOKIE, cookie):
            return self._gone()
        async with self._desk.transaction() as session:
            visit = await self._visit(session, cookie)
            if visit is None or not _fits(form, pages.form_key(session, cookie)):
                return self._gone()
            await signing_in.leave(session, cookie)
        response = show("plain", face_of(visit), said="out-done", words={}, to="")
        response.delete_cookie(self._cookie, secure=self._secure, httponly=True, samesite="strict")
        return response

    def inside(
        self, answer: Callable[[Ask, Request], Awaitable[Response]]
    ) -> Callable[..., Awaitable[Response]]:
        """For those who have signed in; each time it is asked afresh who they are and what they may."""

        async def door(request: Request, form: Form) -> Response:
            cookie = request.cookies.get(self._cookie, "")
            if not self._is_ours(pages.COOKIE, cookie):
                return self._gone(form, request.scope["path"])
            if cookie not in self._inside and not _is_open(self._cookies):
                return self._too_many()
            async with self._desk.transaction() as session:
                visit = await self._visit(session, cookie)
                if visit is None:
                    return self._gone(form, request.scope["path"])
                _keep(self._inside, cookie)
                if visit.rests:
                    return self._rests(session, visit, cookie, form, request.path_params.get("thread", ""))
                key = pages.form_key(session, cookie)
                ask = Ask(session, self._desk.now(), visit, key, form)
                if request.method == "POST" and not _fits(form, key):
                    # Of an earlier session: nothing is done, and nothing is lost.
                    return await threads.stale(ask, request)
                response = await answer(ask, request)
            if request.method == "POST":
                self._desk.wake()
            return response

        return door

    async def _visit(self, session: AsyncSession, cookie: str) -> signing_in.Visit | None:
        visit = await signing_in.visit(session, cookie, self._desk.now())
        if visit is None:
            self._found_nothing(self._cookies, cookie)
        return visit

    def _is_ours(self, use: str, token: str) -> bool:
        """False for a guess, at no cost: however many come, they shut the door for nobody."""
        if _TOKEN.fullmatch(token) is None or token in self._over:
            return False
        return tokens.is_ours(self._desk.keys(), use, token)

    def _found_nothing(self, turnstile: Turnstile, token: str) -> None:
        turnstile.count()
        self._inside.discard(token)
        _keep(self._over, token)

    def _let_in(self, response: Response, cookie: str) -> Response:
        response.set_cookie(
            self._cookie, cookie, path="/", secure=self._secure, httponly=True, samesite="strict"
        )
        return response

    def _rests(
        self,
        session: AsyncSession,
        visit: signing_in.Visit,
        cookie: str,
        form: Form,
        to: str,
        why: Say | None = None,
    ) -> Response:
        """The code is asked for again, and the words wait in the form."""
        face = face_of(visit)
        wrong = face.says(why) if why is not None else ""
        key = pages.form_key(session, cookie)
        status = 422 if wrong else 403
        return show("rest", face, status=status, key=key, to=to, words=words_of(form), wrong=wrong)

    def _gone(self, form: Form | None = None, to: str = "") -> Response:
        """The one answer to all that is not allowed; what was written stands in it."""
        return self._plain("gone", 403, form, to)

    def _too_many(self) -> Response:
        response = self._plain("too-many", 429)
        response.headers["Retry-After"] = "60"
        return response

    def _plain(self, said: str, status: int, form: Form | None = None, to: str = "") -> Response:
        words = words_of(form or {})
        return show("plain", stranger(self._desk.language), status=status, said=said, words=words, to=to)


def _is_open(turnstile: Turnstile) -> bool:
    return turnstile.is_open(get_running_loop().time())


def _keep(known: set[str], token: str) -> None:
    if len(known) >= _MOST_KNOWN:
        known.clear()
    known.add(token)


def _fits(form: Form, key: str) -> bool:
    return hmac.compare_digest(form.get("key", "").encode(), key.encode())


def _path(opened: signing_in.Opened) -> str:
    return f"/p/{opened.thread_id.hex}" if opened.thread_id else "/p"
