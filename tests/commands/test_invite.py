"""`lyset invite` says how to use the code, and why there is no picture."""

from __future__ import annotations

from pathlib import Path

from tests.commands.conftest import PROGRAMME, Run


def test_an_invitation_says_how_long_it_is_good_for_and_why_there_is_no_picture(
    lyset: Run, tmp_path: Path
) -> None:
    assert lyset("programme", "import", str(PROGRAMME)).returncode == 0
    invited = lyset("invite", "--role", "staff", "--name", "Kari", "--qr", "kari.png")
    assert invited.returncode == 0, invited.stderr
    assert invited.stdout.startswith("Code for Kari (staff, Tirsdag og torsdag): ")
    assert "Works once, for 14 days." in invited.stdout
    assert "No QR picture: Telegram is off." in invited.stdout
    assert not (tmp_path / "kari.png").exists()
