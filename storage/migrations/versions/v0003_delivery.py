"""delivery: limits shared by all processes, what repeats what, own quiet hours, a pause after a restore."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "installation",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("restored_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("backup_of", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_installation")),
    )
    op.create_table(
        "permits",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("free_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", "number", name=op.f("pk_permits")),
    )
    op.create_table(
        "rests",
        sa.Column("recipient", sa.Uuid(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("recipient", name=op.f("pk_rests")),
    )
    op.create_index(op.f("ix_rests_until"), "rests", ["until"], unique=False)
    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("misses", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.alter_column("misses", existing_type=sa.Integer(), server_default=None)

    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("channel", sa.String(), nullable=False, server_default="telegram"))
        batch_op.create_check_constraint(batch_op.f("ck_outbox_channel"), "channel IN ('telegram', 'sms')")
        batch_op.add_column(sa.Column("again_of", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("fingerprint", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("look_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.drop_index(batch_op.f("ix_outbox_waiting"), sqlite_where=sa.text("state = 'pending'"))
        batch_op.create_index(
            "ix_outbox_waiting",
            ["channel", "lane", "not_before", "created_at", "position"],
            unique=False,
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )
        batch_op.create_index("ix_outbox_again_of", ["again_of"], unique=False)
        batch_op.create_index(
            "ix_outbox_look_at",
            ["look_at"],
            unique=False,
            sqlite_where=sa.text("look_at IS NOT NULL"),
            postgresql_where=sa.text("look_at IS NOT NULL"),
        )

    # What waits for somebody on the other channel is handed over when it is sent.
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.alter_column("channel", existing_type=sa.String(), server_default=None)

    with op.batch_alter_table("preferences", schema=None) as batch_op:
        batch_op.add_column(sa.Column("quiet_from", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("quiet_to", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("paused_until", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("preferences", schema=None) as batch_op:
        batch_op.drop_column("paused_until")
        batch_op.drop_column("quiet_to")
        batch_op.drop_column("quiet_from")

    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_outbox_look_at",
            sqlite_where=sa.text("look_at IS NOT NULL"),
            postgresql_where=sa.text("look_at IS NOT NULL"),
        )
        batch_op.drop_index("ix_outbox_again_of")
        batch_op.drop_index(
            "ix_outbox_waiting",
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )
        batch_op.create_index(
            batch_op.f("ix_outbox_waiting"),
            ["lane", "not_before"],
            unique=False,
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )
        batch_op.drop_column("look_at")
        batch_op.drop_column("fingerprint")
        batch_op.drop_column("again_of")
        batch_op.drop_constraint(batch_op.f("ck_outbox_channel"), type_="check")
        batch_op.drop_column("channel")

    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.drop_column("misses")

    op.drop_table("rests")
    op.drop_table("permits")
    op.drop_table("installation")
