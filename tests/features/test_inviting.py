"""INVITER, step by step: whom, the name, a code or one SMS, and what goes wrong on the way."""

from __future__ import annotations

import re

import pytest
from sqlmodel import col, select

from bot.chat import inviting
from bot.chat import joining as arriving
from bot.features import joining
from bot.messages import Entrances
from storage import dialogs, people
from storage.tables import Invitation, Outbox
from tests.features.turns import NOW, actions, in_words, replies, turn_of
from tests.residents import found_programme, move_in


async def kari(session, text="", **more):
    return await turn_of(session, "telegram", "21", text, **more)


async def typed(session, text):
    """Kari writes while the dialog waits."""
    turn = await kari(session, text)
    dialog = await dialogs.current(session, turn.person.id, NOW)
    return await inviting.typed(turn, dialog.step, dialogs.answers(dialog))


async def founded(session, role="staff"):
    programme = await found_programme(session)
    await move_in(session, programme, "Kari", role, telegram="21")
    return programme


async def until_how(session, role="participant", name="Maria"):
    await inviting.role(await kari(session), role)
    return await typed(session, name)


async def test_a_code_with_link_picture_and_sms_text(database):
    async with database.transaction() as session:
        programme = await founded(session)
        ways_in = Entrances("EksempelBot", "+4790009000")
        assert "fornavnet" in in_words(await inviting.role(await kari(session), "participant"))
        assert "Maria" in in_words(await typed(session, "Maria"))
        (given,) = replies(await inviting.way(await kari(session, entrances=ways_in), "code"))
        words = in_words(given)
        shown = re.search(r"[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}", words)
        assert shown is not None
        code = joining.code_in(shown[0])
        assert given.qr == f"https://t.me/EksempelBot?start={code}" and given.qr in words
        assert f"Send {shown[0]} til 90 00 90 00" in words
        await arriving.recognise(await turn_of(session, "sms", "+4790000009", shown[0].lower()))
        assert [one.name for one in await people.members(session, programme.id, {"participant"})] == ["Maria"]


async def test_without_a_link_the_code_still_comes(database):
    async with database.transaction() as session:
        await founded(session)
        await until_how(session)
        (given,) = replies(await inviting.way(await kari(session), "code"))
        assert given.qr == "" and "samme sted" in in_words(given)


async def test_the_number_is_read_back_before_one_sms_goes(database):
    async with database.transaction() as session:
        await founded(session)
        await until_how(session)
        assert "mens Maria" in in_words(await inviting.way(await kari(session), "number"))
        assert "ikke et mobilnummer" in in_words(await typed(session, "12 34"))
        read_back = await typed(session, "900 00 009")
        assert "Er 90 00 00 09 rett" in in_words(read_back)
        assert actions(read_back) == ["invite-send:yes", "invite-send:no"]
        await inviting.send(await kari(session), "no")
        await typed(session, "900 00 010")
        assert "Sendt" in in_words(await inviting.send(await kari(session), "yes"))
        assert "ferdig" in in_words(await inviting.send(await kari(session), "yes"))
        rows = (await session.scalars(select(Outbox).where(col(Outbox.kind) == "invitation"))).all()
        assert len(rows) == 1
        contact = await people.contact(session, rows[0].contact_id)
        assert contact.address == "+4790000010"


async def test_a_number_that_cannot_be_asked_leads_back_to_the_code(database):
    async with database.transaction() as session:
        programme = await founded(session)
        await move_in(session, programme, "Jonas", "participant", sms="+4790000009")
        await until_how(session)
        await inviting.way(await kari(session), "number")
        await typed(session, "90000009")
        said = await inviting.send(await kari(session), "yes")
        assert "allerede med" in in_words(said) and "invite-way:code" in actions(said)
        assert "Kode til Maria" in in_words(await inviting.way(await kari(session), "code"))


async def test_a_bad_name_leaves_the_dialog_where_it_was(database):
    async with database.transaction() as session:
        await founded(session)
        await inviting.role(await kari(session), "participant")
        for bad in ("", "Maria 2", "x" * 31):
            assert "bare fornavnet" in in_words(await typed(session, bad))
        assert "Maria" in in_words(await typed(session, "Maria"))
        # Words where a tap is awaited: the same question again.
        assert "invite-way:code" in actions(await typed(session, "hva nå?"))


@pytest.mark.parametrize("press", [inviting.way, inviting.send])
@pytest.mark.parametrize("argument", ["code", "yes", "x"])
async def test_old_buttons_say_that_it_is_over(database, press, argument):
    async with database.transaction() as session:
        await founded(session)
        assert "på nytt" in in_words(await press(await kari(session), argument))
        assert not (await session.scalars(select(Invitation))).all()


async def test_stopping_ends_the_dialog(database):
    async with database.transaction() as session:
        await founded(session)
        await until_how(session)
        assert "Ingen er invitert" in in_words(await inviting.stop(await kari(session)))
        assert "på nytt" in in_words(await inviting.way(await kari(session), "code"))


async def test_only_coordinators_invite_to_the_team_and_the_invitation_waits(database):
    async with database.transaction() as session:
        programme = await founded(session)
        assert "invite-role:staff" not in actions(await inviting.begin(await kari(session)))
        turn = await kari(session)
        assert (await inviting.role(turn, "coordinator")).text.wording == "not-allowed"
        assert await dialogs.current(session, turn.person.id, NOW) is None
        await move_in(session, programme, "Kai", "coordinator", telegram="31")
        kai = await turn_of(session, "telegram", "31")
        assert "invite-role:staff" in actions(await inviting.begin(kai))
        await inviting.role(kai, "staff")
        await inviting.typed(await turn_of(session, "telegram", "31", "Noor"), "name", {"role": "staff"})
        await inviting.way(await turn_of(session, "telegram", "31"), "code")
        (invitation,) = (await session.scalars(select(Invitation))).all()
        assert invitation.role == "staff" and not invitation.confirmed


async def test_a_new_phone_for_somebody_we_know(database):
    async with database.transaction() as session:
        programme = await founded(session)
        maria = await move_in(session, programme, "Maria", "participant", telegram="11")
        sam = await move_in(session, programme, "Sam", "peer_worker", telegram="22")
        other = await found_programme(session, "bygda", name="Onsdag")
        stranger = await move_in(session, other, "Siri", "participant", telegram="41")
        assert actions(await inviting.known(await kari(session))) == [f"invite-person:{maria.id.hex}"]
        given = in_words(await inviting.person(await kari(session), maria.id.hex))
        assert "Kode til Maria" in given
        for key in (sam.id.hex, stranger.id.hex, "x", ""):
            refused = await inviting.person(await kari(session), key)
            assert refused.text.wording == "not-found"
        await move_in(session, programme, "Kai", "coordinator", telegram="31")
        kai = await turn_of(session, "telegram", "31")
        assert f"invite-person:{sam.id.hex}" in actions(await inviting.known(kai))
