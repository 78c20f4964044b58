"""the week: what a plan, changes, reminders, organisers and attendance need."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "closed_days",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_closed_days_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closed_days")),
        sa.UniqueConstraint(
            "programme_id", "local_date", name=op.f("uq_closed_days_programme_id_local_date")
        ),
    )
    op.create_index(op.f("ix_closed_days_programme_id"), "closed_days", ["programme_id"], unique=False)
    op.create_table(
        "preferences",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("remind", sa.String(), nullable=False),
        sa.Column("good_morning", sa.Boolean(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("needs", sa.LargeBinary(), nullable=True),
        sa.Column("day_at", sa.String(), nullable=True),
        sa.CheckConstraint("remind IN ('evening', 'morning')", name=op.f("ck_preferences_remind")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_preferences_person_id_persons")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_preferences_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("person_id", "programme_id", name=op.f("pk_preferences")),
    )
    op.create_index(op.f("ix_preferences_programme_id"), "preferences", ["programme_id"], unique=False)
    op.create_table(
        "programme_changes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("setting", sa.String(), nullable=False),
        sa.Column("before", sa.LargeBinary(), nullable=True),
        sa.Column("after", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["changed_by"], ["persons.id"], name=op.f("fk_programme_changes_changed_by_persons")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_programme_changes_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme_changes")),
    )
    op.create_index(
        op.f("ix_programme_changes_programme_id"), "programme_changes", ["programme_id"], unique=False
    )
    op.create_table(
        "series",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("posted_by", sa.Uuid(), nullable=False),
        sa.Column("slot_id", sa.Uuid(), nullable=True),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("starts", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("title", sa.LargeBinary(), nullable=False),
        sa.Column("place", sa.LargeBinary(), nullable=True),
        sa.Column("meeting_point", sa.LargeBinary(), nullable=True),
        sa.Column("places", sa.Integer(), nullable=True),
        sa.Column("fare", sa.LargeBinary(), nullable=True),
        sa.Column("food", sa.LargeBinary(), nullable=True),
        sa.Column("conditions", sa.LargeBinary(), nullable=True),
        sa.Column("first_date", sa.Date(), nullable=False),
        sa.Column("last_date", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('active', 'ended')", name=op.f("ck_series_state")),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_series_minutes")),
        sa.CheckConstraint("places > 0", name=op.f("ck_series_places")),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name=op.f("ck_series_weekday")),
        sa.ForeignKeyConstraint(["posted_by"], ["persons.id"], name=op.f("fk_series_posted_by_persons")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_series_programme_id_programmes")
        ),
        sa.ForeignKeyConstraint(["slot_id"], ["slots.id"], name=op.f("fk_series_slot_id_slots")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
    )
    op.create_index(op.f("ix_series_programme_id"), "series", ["programme_id"], unique=False)
    op.create_table(
        "activity_changes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("what", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_activity_changes_activity_id_activities")
        ),
        sa.ForeignKeyConstraint(
            ["changed_by"], ["persons.id"], name=op.f("fk_activity_changes_changed_by_persons")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_activity_changes_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_changes")),
    )
    op.create_index(
        op.f("ix_activity_changes_activity_id"), "activity_changes", ["activity_id"], unique=False
    )
    op.create_index(
        op.f("ix_activity_changes_programme_id"), "activity_changes", ["programme_id"], unique=False
    )
    op.create_table(
        "attendance_changes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.CheckConstraint("after IN ('came', 'absent', 'told')", name=op.f("ck_attendance_changes_after")),
        sa.CheckConstraint("before IN ('came', 'absent', 'told')", name=op.f("ck_attendance_changes_before")),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_attendance_changes_activity_id_activities")
        ),
        sa.ForeignKeyConstraint(
            ["changed_by"], ["persons.id"], name=op.f("fk_attendance_changes_changed_by_persons")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_attendance_changes_person_id_persons")
        ),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_attendance_changes_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance_changes")),
    )
    op.create_index(
        op.f("ix_attendance_changes_activity_id"), "attendance_changes", ["activity_id"], unique=False
    )
    op.create_index(
        op.f("ix_attendance_changes_programme_id"), "attendance_changes", ["programme_id"], unique=False
    )
    op.create_table(
        "attendances",
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("marked_by", sa.Uuid(), nullable=False),
        sa.Column("marked_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('came', 'absent', 'told')", name=op.f("ck_attendances_state")),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_attendances_activity_id_activities")
        ),
        sa.ForeignKeyConstraint(["marked_by"], ["persons.id"], name=op.f("fk_attendances_marked_by_persons")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_attendances_person_id_persons")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_attendances_programme_id_programmes")
        ),
        sa.PrimaryKeyConstraint("activity_id", "person_id", name=op.f("pk_attendances")),
    )
    op.create_index(op.f("ix_attendances_person_id"), "attendances", ["person_id"], unique=False)
    op.create_index(op.f("ix_attendances_programme_id"), "attendances", ["programme_id"], unique=False)
    op.create_table(
        "calls",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("programme_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("taken_by", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'taken', 'over')", name=op.f("ck_calls_state")),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_calls_activity_id_activities")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_calls_person_id_persons")),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_calls_programme_id_programmes")
        ),
        sa.ForeignKeyConstraint(["taken_by"], ["persons.id"], name=op.f("fk_calls_taken_by_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calls")),
    )
    op.create_index(op.f("ix_calls_programme_id"), "calls", ["programme_id"], unique=False)
    with op.batch_alter_table("activities", schema=None) as batch_op:
        batch_op.add_column(sa.Column("series_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("series_date", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("fare", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("food", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("conditions", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("responsible_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("organiser_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("organiser_asked", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("reason", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("standing_by", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("attended_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("attended_by", sa.Uuid(), nullable=True))
        batch_op.create_unique_constraint(
            batch_op.f("uq_activities_series_id_series_date"), ["series_id", "series_date"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_activities_attended_by_persons"), "persons", ["attended_by"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_activities_series_id_series"), "series", ["series_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_activities_responsible_id_persons"), "persons", ["responsible_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_activities_organiser_id_persons"), "persons", ["organiser_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_activities_organiser_asked_persons"), "persons", ["organiser_asked"], ["id"]
        )

    with op.batch_alter_table("programmes", schema=None) as batch_op:
        batch_op.add_column(sa.Column("fare", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("food", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("conditions", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("plan_weekday", sa.Integer(), nullable=False, server_default="4"))
        batch_op.add_column(sa.Column("plan_at", sa.String(), nullable=False, server_default="13:00"))
        batch_op.add_column(sa.Column("evening_at", sa.String(), nullable=False, server_default="18:00"))
        batch_op.add_column(sa.Column("morning_at", sa.String(), nullable=False, server_default="08:30"))
        batch_op.create_check_constraint(
            batch_op.f("ck_programmes_plan_weekday"), "plan_weekday BETWEEN 0 AND 6"
        )
    # What the programmes that are there begin with; new rows say it themselves.
    with op.batch_alter_table("programmes", schema=None) as batch_op:
        for column, kind in (
            ("plan_weekday", sa.Integer()),
            ("plan_at", sa.String()),
            ("evening_at", sa.String()),
            ("morning_at", sa.String()),
        ):
            batch_op.alter_column(column, existing_type=kind, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("programmes", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_programmes_plan_weekday"), type_="check")
        batch_op.drop_column("morning_at")
        batch_op.drop_column("evening_at")
        batch_op.drop_column("plan_at")
        batch_op.drop_column("plan_weekday")
        batch_op.drop_column("conditions")
        batch_op.drop_column("food")
        batch_op.drop_column("fare")

    with op.batch_alter_table("activities", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_activities_organiser_asked_persons"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_activities_organiser_id_persons"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_activities_responsible_id_persons"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_activities_series_id_series"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_activities_attended_by_persons"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("uq_activities_series_id_series_date"), type_="unique")
        batch_op.drop_column("attended_by")
        batch_op.drop_column("attended_at")
        batch_op.drop_column("standing_by")
        batch_op.drop_column("reason")
        batch_op.drop_column("cancelled_at")
        batch_op.drop_column("organiser_asked")
        batch_op.drop_column("organiser_id")
        batch_op.drop_column("responsible_id")
        batch_op.drop_column("conditions")
        batch_op.drop_column("food")
        batch_op.drop_column("fare")
        batch_op.drop_column("series_date")
        batch_op.drop_column("series_id")

    op.drop_table("calls")
    op.drop_table("attendances")
    op.drop_table("attendance_changes")
    op.drop_table("activity_changes")
    op.drop_table("series")
    op.drop_table("programme_changes")
    op.drop_table("preferences")
    op.drop_table("closed_days")
