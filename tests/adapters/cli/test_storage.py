import sqlite3


def test_everything_is_copied_once(zoobot, tmp_path):
    zoobot("say", "--user", "ann", "/lang ru")
    source = next(tmp_path.rglob("zoo.sqlite3"))
    target = tmp_path / "copy.sqlite3"
    status, out, _ = zoobot("storage", "copy", str(source), str(target))
    assert status == 0
    assert out.startswith("Copied ")
    with sqlite3.connect(target) as copied:
        assert "terminal:ann" in {row[0] for row in copied.execute("SELECT user FROM preferences")}
    copied.close()

    status, out, err = zoobot("storage", "copy", str(source), str(target))
    assert (status, out) == (1, "")
    assert "not empty" in err


def test_a_source_that_is_not_there_is_not_made(zoobot, tmp_path):
    status, _, err = zoobot("storage", "copy", str(tmp_path / "typo.sqlite3"), str(tmp_path / "copy.sqlite3"))
    assert status == 2
    assert "typo.sqlite3" in err
    assert not (tmp_path / "typo.sqlite3").exists()
