"""The order of the work, as Prefect flows; thin."""
