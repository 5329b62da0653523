"""Runs migrations on the connection that ``schema.upgrade`` hands over, in its one transaction, on both databases."""

from alembic import context

from workstation.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    compare_type=True,
    transactional_ddl=True,  # SQLite can: a kill in the middle leaves the old schema
)
with context.begin_transaction():
    context.run_migrations()
