"""appointments: those who come along, requests, returns, what phones show."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "appointments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("party", sa.LargeBinary(), nullable=False),
        sa.Column("place", sa.LargeBinary(), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("series_id", sa.Uuid(), nullable=True),
        sa.Column("remind", sa.String(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('own', 'plan', 'group')", name=op.f("ck_appointments_kind")),
        sa.CheckConstraint(
            "remind IN ('both', 'two-days', 'same-day', 'hour', 'never')", name=op.f("ck_appointments_remind")
        ),
        sa.CheckConstraint(
            "state IN ('asked', 'agreed', 'kept', 'missed', 'cancelled', 'dropped')",
            name=op.f("ck_appointments_state"),
        ),
        sa.ForeignKeyConstraint(["made_by"], ["persons.id"], name=op.f("fk_appointments_made_by_persons")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_appointments_person_id_persons")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_appointments_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointments")),
    )
    op.create_index(
        "ix_appointments_person_id_starts_at", "appointments", ["person_id", "starts_at"], unique=False
    )
    op.create_index(op.f("ix_appointments_programme_id"), "appointments", ["programme_id"], unique=False)
    op.create_index(op.f("ix_appointments_series_id"), "appointments", ["series_id"], unique=False)
    op.create_table(
        "calendar_feeds",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("token_index", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_calendar_feeds_person_id_persons")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_calendar_feeds_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_feeds")),
        sa.UniqueConstraint("token_index", name=op.f("uq_calendar_feeds_token_index")),
    )
    op.create_index(op.f("ix_calendar_feeds_person_id"), "calendar_feeds", ["person_id"], unique=False)
    op.create_index(op.f("ix_calendar_feeds_programme_id"), "calendar_feeds", ["programme_id"], unique=False)
    op.create_table(
        "check_ins",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("named_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("decision IN ('contact', 'rest', 'resume')", name=op.f("ck_check_ins_decision")),
        sa.CheckConstraint("state IN ('waiting', 'decided')", name=op.f("ck_check_ins_state")),
        sa.ForeignKeyConstraint(["named_id"], ["persons.id"], name=op.f("fk_check_ins_named_id_persons")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_check_ins_person_id_persons")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_check_ins_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_ins")),
    )
    op.create_index(op.f("ix_check_ins_person_id"), "check_ins", ["person_id"], unique=False)
    op.create_index(op.f("ix_check_ins_programme_id"), "check_ins", ["programme_id"], unique=False)
    op.create_table(
        "returns",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("taken_by", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('waiting', 'soon', 'over')", name=op.f("ck_returns_state")),
        sa.ForeignKeyConstraint(["made_by"], ["persons.id"], name=op.f("fk_returns_made_by_persons")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_returns_person_id_persons")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_returns_programme_id_programmes")
        ),
        sa.ForeignKeyConstraint(["taken_by"], ["persons.id"], name=op.f("fk_returns_taken_by_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_returns")),
        sa.UniqueConstraint("programme_id", "person_id", name=op.f("uq_returns_programme_id_person_id")),
    )
    op.create_index(op.f("ix_returns_programme_id"), "returns", ["programme_id"], unique=False)
    op.create_table(
        "attendees",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('asked', 'coming', 'declined')", name=op.f("ck_attendees_state")),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_attendees_appointment_id_appointments")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_attendees_person_id_persons")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_attendees_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("appointment_id", "person_id", name=op.f("pk_attendees")),
    )
    op.create_index(op.f("ix_attendees_person_id"), "attendees", ["person_id"], unique=False)
    op.create_index(op.f("ix_attendees_programme_id"), "attendees", ["programme_id"], unique=False)
    op.create_table(
        "companies",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("companion_id", sa.Uuid(), nullable=True),
        sa.Column("meet", sa.LargeBinary(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "state IN ('waiting', 'found', 'over', 'withdrawn')", name=op.f("ck_companies_state")
        ),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_companies_appointment_id_appointments")
        ),
        sa.ForeignKeyConstraint(
            ["companion_id"], ["persons.id"], name=op.f("fk_companies_companion_id_persons")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_companies_person_id_persons")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_companies_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_companies")),
    )
    op.create_index(op.f("ix_companies_appointment_id"), "companies", ["appointment_id"], unique=False)
    op.create_index(op.f("ix_companies_programme_id"), "companies", ["programme_id"], unique=False)
    op.create_table(
        "requests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("wish", sa.LargeBinary(), nullable=True),
        sa.Column("taken_by", sa.Uuid(), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('move', 'cancel')", name=op.f("ck_requests_kind")),
        sa.CheckConstraint(
            "state IN ('waiting', 'taken', 'done', 'withdrawn')", name=op.f("ck_requests_state")
        ),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointments.id"], name=op.f("fk_requests_appointment_id_appointments")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_requests_programme_id_programmes")
        ),
        sa.ForeignKeyConstraint(["taken_by"], ["persons.id"], name=op.f("fk_requests_taken_by_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_requests")),
    )
    op.create_index(op.f("ix_requests_appointment_id"), "requests", ["appointment_id"], unique=False)
    op.create_index(op.f("ix_requests_programme_id"), "requests", ["programme_id"], unique=False)
    op.create_table(
        "company_declines",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id"], ["companies.id"], name=op.f("fk_company_declines_company_id_companies")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_company_declines_person_id_persons")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_company_declines_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("company_id", "person_id", name=op.f("pk_company_declines")),
    )
    op.create_index(
        op.f("ix_company_declines_programme_id"), "company_declines", ["programme_id"], unique=False
    )
    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.add_column(sa.Column("followed_by", sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_memberships_followed_by_persons"), "persons", ["followed_by"], ["id"]
        )

    with op.batch_alter_table("preferences", schema=None) as batch_op:
        batch_op.add_column(sa.Column("discretion", sa.String(), nullable=False, server_default="discreet"))
        batch_op.add_column(
            sa.Column("appointment_remind", sa.String(), nullable=False, server_default="both")
        )
        batch_op.add_column(sa.Column("if_silent", sa.LargeBinary(), nullable=True))
        batch_op.create_check_constraint(
            batch_op.f("ck_preferences_discretion"), "discretion IN ('none', 'minimal', 'discreet', 'full')"
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_preferences_appointment_remind"),
            "appointment_remind IN ('both', 'two-days', 'same-day', 'hour', 'never')",
        )
    with op.batch_alter_table("preferences", schema=None) as batch_op:
        for column in ("discretion", "appointment_remind"):
            batch_op.alter_column(column, existing_type=sa.String(), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("preferences", schema=None) as batch_op:
        for column in ("discretion", "appointment_remind"):
            batch_op.drop_constraint(batch_op.f(f"ck_preferences_{column}"), type_="check")
        batch_op.drop_column("if_silent")
        batch_op.drop_column("appointment_remind")
        batch_op.drop_column("discretion")

    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_memberships_followed_by_persons"), type_="foreignkey")
        batch_op.drop_column("followed_by")

    op.drop_table("company_declines")
    op.drop_table("requests")
    op.drop_table("companies")
    op.drop_table("attendees")
    op.drop_table("returns")
    op.drop_table("check_ins")
    op.drop_table("calendar_feeds")
    op.drop_table("appointments")
