"""Pictures and files as the Bot API describes them."""

from __future__ import annotations

import hashlib
import mimetypes

from bot.demo.telegram_chats import Json, bad_request

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"


def photo_sizes(photo: bytes) -> list[Json]:
    """One PhotoSize in a list, as for a small picture; refuses what is not a picture."""
    if not photo.startswith((_PNG, _JPEG)):
        raise bad_request("IMAGE_PROCESS_FAILED")
    if photo.startswith(_PNG):
        width, height = int.from_bytes(photo[16:20]), int.from_bytes(photo[20:24])
    else:
        # Good enough for a stand-in: nobody lays out pages by the size of a JPEG.
        width = height = 1
    if not width or not height or width + height > 10_000:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return [media_file(photo) | {"width": width, "height": height}]


def media_file(content: bytes) -> Json:
    """file_id, file_unique_id and file_size, the same for the same content."""
    digest = hashlib.sha256(content).hexdigest()
    return {
        "file_id": f"AgACAgQAAx0{digest}",
        "file_unique_id": f"AQAD{digest[:12]}",
        "file_size": len(content),
    }


def document_file(content: bytes, name: str) -> Json:
    """A file with its name, and its kind as the name tells it."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    file = media_file(content)
    return file | {"file_id": f"BQAC{file['file_id'][4:]}", "file_name": name, "mime_type": kind}


def file_path(file_id: str) -> str:
    """Where a file can be fetched, as `getFile` tells."""
    return f"documents/file_{hashlib.sha256(file_id.encode()).hexdigest()[:12]}"
