"""The exit statuses of the program: one for each thing that an operator has to mend."""

from enum import IntEnum
from typing import Self


class Exit(IntEnum):
    """An exit status; the numbers up to 78 mean what `sysexits.h` says of them."""

    meaning: str

    def __new__(cls, value: int, meaning: str) -> Self:
        """Make a status of its number and its meaning, which the README lists."""
        status = int.__new__(cls, value)
        status._value_ = value
        status.meaning = meaning
        return status

    DONE = 0, "Done."
    NOT_MET = 1, "What was asked for cannot be met: nothing serves well (`health`), an answer is no use (`catalogue`)."
    SETTINGS = 2, "A setting or an argument is wrong; the line names it."
    DATA = 65, "The data in `data/` are broken; each line names file, key and fix."
    UNREACHABLE = 69, "There is no connection to the platform or catalogue; look at network, proxy and address."
    DEFECT = 70, "The program has failed; the lines say where, for a report."
    PORT = 71, "Nothing can be served on the address set: the port is taken, not allowed or none of this machine's."
    NOT_WRITABLE = 73, "The database cannot be written; let this user write the file and its folder, or name another."
    DISK = 74, "The disk is full, or has failed; free some space."
    BUSY = 75, "Another program keeps the database locked; end it, then start again."
    TOKEN = 77, "The platform refuses the token; copy it anew."
    DATABASE_FOLDER = 80, "`ZOO_DATABASE` is a folder; name a file in it."
    DATABASE_FOREIGN = 81, "The file is no database, or one of another program; name another file."
    DATABASE_DAMAGED = 82, "The database is cut off or damaged; put back a copy."
    DATABASE_OLD = 83, "The database cannot be brought to the form of this version; put back a copy, or name another."
    DATABASE_NEW = 84, "A newer version wrote the database; update the program."
    DATABASE_UNREACHABLE = 85, "The database server does not answer; check host and port, and that it runs."
    DATABASE_LOGIN = 86, "The database server refuses the user or the password; mend them in `ZOO_DATABASE`."
    DATABASE_MISSING = 87, "The database server has no such database; create it, or name another."
    DATABASE_RIGHTS = 88, "The database takes no writes, or none of this user; grant it that right, or name another."
    FILES = 89, "The system lets the program open too few files; raise the limit to 64 or more (`ulimit -n`)."
    MEMORY = 90, "The system gives the program too little memory; let it have 400 MB or more."
    CLOCK = 91, "The clock of the machine stands years back; set it."
    STOPPED = 130, "Interrupted from the keyboard."
    TERMINATED = 143, "Told to stop (SIGTERM) before it served, or in the middle of another command."
