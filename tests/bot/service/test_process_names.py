import os
import subprocess
import sys

from bot.service import process_names
from bot.service.process_names import has_ended, process_name


def test_no_two_processes_have_one_name_nor_one_process_the_same_twice():
    assert process_name() != process_name()


def test_a_process_that_runs_has_not_ended():
    assert not has_ended(process_name())
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:  # our own
        name = process_name().replace(f" {os.getpid()} ", f" {other.pid} ")
        assert not has_ended(name)
        other.communicate()
    assert has_ended(name)


def test_of_another_machine_s_process_nothing_is_known(monkeypatch):
    name = process_name().replace(f" {os.getpid()} ", " 999999999 ")
    assert has_ended(name)
    monkeypatch.setattr(process_names.socket, "gethostname", lambda: "elsewhere")
    assert not has_ended(name)
    assert not has_ended("odd")
