"""A process that only imports what the bot stands on, and waits."""

import sys

import aiohttp
import aiosqlite
import orjson
import pydantic
import rapidfuzz
import rtoml
import telegram.ext

sys.stdout.write(f"{len([aiohttp, aiosqlite, orjson, pydantic, rapidfuzz, rtoml])}\n")
sys.stdout.write(f"{telegram.__version__}\n")
sys.stdout.flush()
sys.stdin.read()
