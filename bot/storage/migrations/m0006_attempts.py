"""How often the handling of an update was begun, so that one that ends the process is not handled for ever."""

STATEMENTS = ("ALTER TABLE inbox ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0",)
