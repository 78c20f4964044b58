"""contact: who has a thread, notes, the rota, pages for staff."""

# ruff: noqa: E501, PLR0915

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_RULES = {
    "answer_minutes": "BETWEEN 1 AND 240",
    "alarm_minutes": "BETWEEN 1 AND 60",
    "silent_minutes": "BETWEEN 1 AND 1440",
    "shift_hours": "BETWEEN 1 AND 48",
    "first_word_days": "BETWEEN 1 AND 365",
}
#: What the rows that are there begin with; new ones say it themselves.
_WITH_DEFAULTS: dict[str, dict[str, sa.types.TypeEngine[Any]]] = {
    "messages": {"is_call": sa.Boolean()},
    "preferences": {"night_plan_shared": sa.Boolean()},
    "programmes": {
        "police": sa.String(),
        "answer_minutes": sa.Integer(),
        "alarm_minutes": sa.Integer(),
        "silent_minutes": sa.Integer(),
        "night_shifts": sa.Boolean(),
        "shift_hours": sa.Integer(),
        "first_word_days": sa.Integer(),
    },
    "threads": {"version": sa.Integer(), "urgent": sa.Boolean(), "call_back": sa.Boolean()},
}


def upgrade() -> None:
    op.create_table(
        "declines",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("participant_id", sa.Uuid(), nullable=False),
        sa.Column("worker_id", sa.Uuid(), nullable=False),
        sa.Column("by_worker", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["persons.id"], name=op.f("fk_declines_participant_id_persons")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_declines_programme_id_programmes")
        ),
        sa.ForeignKeyConstraint(["worker_id"], ["persons.id"], name=op.f("fk_declines_worker_id_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_declines")),
        sa.UniqueConstraint(
            "programme_id",
            "participant_id",
            "worker_id",
            "by_worker",
            name=op.f("uq_declines_programme_id_participant_id_worker_id_by_worker"),
        ),
    )
    op.create_index(op.f("ix_declines_participant_id"), "declines", ["participant_id"], unique=False)
    op.create_index(op.f("ix_declines_programme_id"), "declines", ["programme_id"], unique=False)
    op.create_index("ix_declines_worker_id", "declines", ["worker_id"], unique=False)
    op.create_table(
        "page_sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("token_index", sa.LargeBinary(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_page_sessions_person_id_persons")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_page_sessions_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page_sessions")),
        sa.UniqueConstraint("token_index", name=op.f("uq_page_sessions_token_index")),
    )
    op.create_index(op.f("ix_page_sessions_person_id"), "page_sessions", ["person_id"], unique=False)
    op.create_index(op.f("ix_page_sessions_programme_id"), "page_sessions", ["programme_id"], unique=False)
    op.create_table(
        "pins",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("misses", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_pins_person_id_persons")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_pins")),
    )
    op.create_table(
        "ready_answers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_ready_answers_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ready_answers")),
    )
    op.create_index(op.f("ix_ready_answers_programme_id"), "ready_answers", ["programme_id"], unique=False)
    op.create_table(
        "shift_series",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("starts", sa.String(), nullable=False),
        sa.Column("ends", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name=op.f("ck_shift_series_weekday")),
        sa.ForeignKeyConstraint(["made_by"], ["persons.id"], name=op.f("fk_shift_series_made_by_persons")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_shift_series_person_id_persons")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_shift_series_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_series")),
    )
    op.create_index(op.f("ix_shift_series_programme_id"), "shift_series", ["programme_id"], unique=False)
    op.create_table(
        "shifts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("series_id", sa.Uuid(), nullable=True),
        sa.Column("series_date", sa.Date(), nullable=True),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("left_by", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('open', 'held', 'cancelled')", name=op.f("ck_shifts_state")),
        sa.ForeignKeyConstraint(["left_by"], ["persons.id"], name=op.f("fk_shifts_left_by_persons")),
        sa.ForeignKeyConstraint(["made_by"], ["persons.id"], name=op.f("fk_shifts_made_by_persons")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_shifts_person_id_persons")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_shifts_programme_id_programmes")
        ),
        sa.ForeignKeyConstraint(
            ["series_id"], ["shift_series.id"], name=op.f("fk_shifts_series_id_shift_series")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shifts")),
        sa.UniqueConstraint("series_id", "series_date", name=op.f("uq_shifts_series_id_series_date")),
    )
    op.create_index(op.f("ix_shifts_person_id"), "shifts", ["person_id"], unique=False)
    op.create_index("ix_shifts_programme_id_ends_at", "shifts", ["programme_id", "ends_at"], unique=False)
    op.create_table(
        "handovers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("thread_id", sa.Uuid(), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=False),
        sa.Column("to_id", sa.Uuid(), nullable=False),
        sa.Column("summary", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state IN ('asked', 'taken', 'declined', 'withdrawn')", name=op.f("ck_handovers_state")
        ),
        sa.ForeignKeyConstraint(["from_id"], ["persons.id"], name=op.f("fk_handovers_from_id_persons")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_handovers_programme_id_programmes")
        ),
        sa.ForeignKeyConstraint(["thread_id"], ["threads.id"], name=op.f("fk_handovers_thread_id_threads")),
        sa.ForeignKeyConstraint(["to_id"], ["persons.id"], name=op.f("fk_handovers_to_id_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
    )
    op.create_index(op.f("ix_handovers_programme_id"), "handovers", ["programme_id"], unique=False)
    op.create_index(op.f("ix_handovers_thread_id"), "handovers", ["thread_id"], unique=False)
    op.create_table(
        "notes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("thread_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["persons.id"], name=op.f("fk_notes_author_id_persons")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_notes_programme_id_programmes")
        ),
        sa.ForeignKeyConstraint(["thread_id"], ["threads.id"], name=op.f("fk_notes_thread_id_threads")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
    )
    op.create_index(op.f("ix_notes_programme_id"), "notes", ["programme_id"], unique=False)
    op.create_index(op.f("ix_notes_thread_id"), "notes", ["thread_id"], unique=False)
    op.create_table(
        "page_links",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("thread_id", sa.Uuid(), nullable=True),
        sa.Column("token_index", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_page_links_person_id_persons")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_page_links_programme_id_programmes")
        ),
        sa.ForeignKeyConstraint(["thread_id"], ["threads.id"], name=op.f("fk_page_links_thread_id_threads")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_page_links")),
        sa.UniqueConstraint("token_index", name=op.f("uq_page_links_token_index")),
    )
    op.create_index(op.f("ix_page_links_person_id"), "page_links", ["person_id"], unique=False)
    op.create_index(op.f("ix_page_links_programme_id"), "page_links", ["programme_id"], unique=False)
    op.create_index(op.f("ix_page_links_thread_id"), "page_links", ["thread_id"], unique=False)
    op.create_table(
        "shift_offers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("shift_id", sa.Uuid(), nullable=False),
        sa.Column("from_id", sa.Uuid(), nullable=False),
        sa.Column("to_id", sa.Uuid(), nullable=False),
        sa.Column("in_return_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state IN ('asked', 'accepted', 'declined', 'withdrawn')", name=op.f("ck_shift_offers_state")
        ),
        sa.ForeignKeyConstraint(["from_id"], ["persons.id"], name=op.f("fk_shift_offers_from_id_persons")),
        sa.ForeignKeyConstraint(
            ["in_return_id"], ["shifts.id"], name=op.f("fk_shift_offers_in_return_id_shifts")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_shift_offers_programme_id_programmes")
        ),
        sa.ForeignKeyConstraint(["shift_id"], ["shifts.id"], name=op.f("fk_shift_offers_shift_id_shifts")),
        sa.ForeignKeyConstraint(["to_id"], ["persons.id"], name=op.f("fk_shift_offers_to_id_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_offers")),
    )
    op.create_index(op.f("ix_shift_offers_programme_id"), "shift_offers", ["programme_id"], unique=False)
    op.create_index(op.f("ix_shift_offers_shift_id"), "shift_offers", ["shift_id"], unique=False)
    op.create_table(
        "thread_steps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("thread_id", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "what IN ('opened', 'told-owner', 'told-shift', 'told-leader', 'told-all', 'told-nobody', 'alarmed', 'taken', 'answered', 'reminded', 'number-shown', 'given-back', 'went-back', 'handed-over', 'closed')",
            name=op.f("ck_thread_steps_what"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_thread_steps_person_id_persons")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_thread_steps_programme_id_programmes")
        ),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["threads.id"], name=op.f("fk_thread_steps_thread_id_threads")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thread_steps")),
    )
    op.create_index("ix_thread_steps_programme_id_at", "thread_steps", ["programme_id", "at"], unique=False)
    op.create_index(op.f("ix_thread_steps_thread_id"), "thread_steps", ["thread_id"], unique=False)
    with op.batch_alter_table("closed_days", schema=None) as batch_op:
        batch_op.add_column(sa.Column("substitute", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("opens", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("closes", sa.String(), nullable=True))

    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.add_column(sa.Column("is_call", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.drop_index(batch_op.f("ix_messages_thread_id"))
        batch_op.create_index("ix_messages_thread_id_at", ["thread_id", "at"], unique=False)

    with op.batch_alter_table("preferences", schema=None) as batch_op:
        batch_op.add_column(sa.Column("night_plan", sa.LargeBinary(), nullable=True))
        batch_op.add_column(
            sa.Column("night_plan_shared", sa.Boolean(), nullable=False, server_default=sa.false())
        )

    with op.batch_alter_table("programmes", schema=None) as batch_op:
        batch_op.add_column(sa.Column("police", sa.String(), nullable=False, server_default="112"))
        batch_op.add_column(sa.Column("phone", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("answer_minutes", sa.Integer(), nullable=False, server_default="15"))
        batch_op.add_column(sa.Column("alarm_minutes", sa.Integer(), nullable=False, server_default="3"))
        batch_op.add_column(sa.Column("silent_minutes", sa.Integer(), nullable=False, server_default="60"))
        batch_op.add_column(
            sa.Column("night_shifts", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(sa.Column("shift_hours", sa.Integer(), nullable=False, server_default="18"))
        batch_op.add_column(sa.Column("first_word_days", sa.Integer(), nullable=False, server_default="14"))
        for column, condition in _RULES.items():
            batch_op.create_check_constraint(batch_op.f(f"ck_programmes_{column}"), f"{column} {condition}")

    with op.batch_alter_table("threads", schema=None) as batch_op:
        batch_op.add_column(sa.Column("owner_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
        batch_op.add_column(sa.Column("since", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("stop", sa.String(), nullable=True))
        batch_op.create_check_constraint(
            batch_op.f("ck_threads_stop"),
            "stop IN ('told-owner', 'told-shift', 'told-leader', 'told-all')",
        )
        batch_op.add_column(sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("alarm_since", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("call_back", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("promised_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.drop_index(batch_op.f("ix_threads_programme_id"))
        batch_op.create_index("ix_threads_programme_id_state", ["programme_id", "state"], unique=False)
        batch_op.create_index(
            "ix_threads_programme_id_opened_at", ["programme_id", "opened_at"], unique=False
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_threads_owner_id_persons"), "persons", ["owner_id"], ["id"]
        )
        batch_op.drop_constraint(batch_op.f("ck_threads_state"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_threads_state"), "state IN ('waiting', 'taken', 'answered', 'closed')"
        )
    op.execute("UPDATE threads SET since = last_at WHERE state = 'waiting'")
    for table, columns in _WITH_DEFAULTS.items():
        with op.batch_alter_table(table, schema=None) as batch_op:
            for column, kind in columns.items():
                batch_op.alter_column(column, existing_type=kind, server_default=None)


def downgrade() -> None:
    op.execute("UPDATE threads SET state = 'waiting' WHERE state = 'taken'")
    with op.batch_alter_table("threads", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_threads_state"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_threads_state"), "state IN ('waiting', 'answered', 'closed')"
        )
        batch_op.drop_constraint(batch_op.f("fk_threads_owner_id_persons"), type_="foreignkey")
        batch_op.drop_index("ix_threads_programme_id_opened_at")
        batch_op.drop_index("ix_threads_programme_id_state")
        batch_op.create_index(batch_op.f("ix_threads_programme_id"), ["programme_id"], unique=False)
        batch_op.drop_column("promised_at")
        batch_op.drop_column("call_back")
        batch_op.drop_column("alarm_since")
        batch_op.drop_column("urgent")
        batch_op.drop_constraint(batch_op.f("ck_threads_stop"), type_="check")
        batch_op.drop_column("stop")
        batch_op.drop_column("since")
        batch_op.drop_column("version")
        batch_op.drop_column("owner_id")

    with op.batch_alter_table("programmes", schema=None) as batch_op:
        for column in _RULES:
            batch_op.drop_constraint(batch_op.f(f"ck_programmes_{column}"), type_="check")
        batch_op.drop_column("first_word_days")
        batch_op.drop_column("shift_hours")
        batch_op.drop_column("night_shifts")
        batch_op.drop_column("silent_minutes")
        batch_op.drop_column("alarm_minutes")
        batch_op.drop_column("answer_minutes")
        batch_op.drop_column("phone")
        batch_op.drop_column("police")

    with op.batch_alter_table("preferences", schema=None) as batch_op:
        batch_op.drop_column("night_plan_shared")
        batch_op.drop_column("night_plan")

    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.drop_index("ix_messages_thread_id_at")
        batch_op.create_index(batch_op.f("ix_messages_thread_id"), ["thread_id"], unique=False)
        batch_op.drop_column("is_call")

    with op.batch_alter_table("closed_days", schema=None) as batch_op:
        batch_op.drop_column("closes")
        batch_op.drop_column("opens")
        batch_op.drop_column("substitute")

    op.drop_table("thread_steps")
    op.drop_table("shift_offers")
    op.drop_table("page_links")
    op.drop_table("notes")
    op.drop_table("handovers")
    op.drop_table("shifts")
    op.drop_table("shift_series")
    op.drop_table("ready_answers")
    op.drop_table("pins")
    op.drop_table("page_sessions")
    op.drop_table("declines")
