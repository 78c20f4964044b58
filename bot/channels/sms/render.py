"""A Letter as one text message: the words, and a number for each choice."""

from __future__ import annotations

from bot.channels import Letter, SendFailed
from bot.wording.gsm7 import fit
from bot.wording.plain import as_sms

#: Twilio takes no more signs than this.
LIMIT = 1600
#: MER is the word on every phone, whatever its language.
_MORE = {"nb": "MER = flere valg", "nn": "MER = fleire val", "en": "MER = more choices"}


def body(letter: Letter) -> str:
    """Raises SendFailed for a text that Twilio does not take."""
    shown = [(button.number, button.label) for button in letter.buttons if not button.hidden]
    numbered = [(number, label) for number, label in shown if number is not None]
    more = _MORE.get(letter.language, _MORE["nb"]) if any(button.hidden for button in letter.buttons) else ""
    text = fit(as_sms(letter.text, numbered, more)).strip()
    if not text:
        raise SendFailed("empty", then="never", alarm=True)
    if len(text) > LIMIT:
        raise SendFailed("too long", then="never", alarm=True)
    return text
