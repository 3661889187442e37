"""Walking, opening, unpacking."""

from __future__ import annotations

import gzip
import os

import pytest

from ingest.read import Draft, Limits, MissingPath, Problem, Skipped, read_articles

TEXT = "滨江科技园新增企业九十家\n2021-05-06 来源：滨江新闻\n滨江科技园今年一季度新增企业90家，累计入驻企业达到1200家。园区还将扩建二期厂房，计划年底前交付使用。"


def uris(paths, **options):
    return [found.uri for found in read_articles(paths, **options)]


def test_folders_are_walked_in_order_and_uris_begin_with_the_root(tmp_path):
    root = tmp_path / "news"
    for name in ("b/2.txt", "a.txt", "b/1.txt", "c.TXT", ".hidden/x.txt", "b/.y.txt", "notes.docx", "README"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(TEXT)
    skipped = Skipped()
    assert uris([root], skipped=skipped) == ["news/a.txt", "news/b/1.txt", "news/b/2.txt", "news/c.TXT"]
    assert (skipped.files, skipped.hidden, dict(skipped.other)) == (4, 2, {".docx": 1, "": 1})
    assert str(skipped) == "2 hidden, 1 with the ending (none), 1 with the ending .docx"


def test_a_single_file_is_named_by_itself(tmp_path, monkeypatch):
    (tmp_path / "one.txt").write_text(TEXT)
    assert uris([tmp_path / "one.txt"]) == ["one.txt"]
    monkeypatch.chdir(tmp_path)
    from pathlib import Path

    assert uris([Path()]) == [f"{tmp_path.name}/one.txt"]


def test_loops_of_links_end(tmp_path):
    root = tmp_path / "news"
    (root / "deep").mkdir(parents=True)
    (root / "deep" / "1.txt").write_text(TEXT)
    (root / "deep" / "up").symlink_to(root)
    (root / "again").symlink_to(root / "deep")
    (root / "nothing.txt").symlink_to(root / "gone.txt")
    skipped = Skipped()
    assert len(uris([root], skipped=skipped)) == 1
    assert skipped.links == 3


def test_missing_paths_are_the_callers_mistake(tmp_path):
    (tmp_path / "one.txt").write_text(TEXT)
    with pytest.raises(MissingPath, match=r"gone.*lost") as raised:
        read_articles([tmp_path / "gone", tmp_path / "one.txt", tmp_path / "lost.csv"])
    assert len(raised.value.paths) == 2


def test_an_empty_folder_yields_nothing(tmp_path):
    skipped = Skipped()
    assert uris([tmp_path], skipped=skipped) == []
    assert skipped.files == 0


def test_an_unknown_ending_is_a_problem_if_named(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"PK")
    (found,) = read_articles([tmp_path / "a.docx"])
    assert isinstance(found, Problem)
    assert ".docx" in found.reason
    assert ".jsonl" in found.reason


def test_pipes_are_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (found,) = read_articles([tmp_path / "pipe.txt"])
    assert isinstance(found, Problem)
    skipped = Skipped()
    assert uris([tmp_path], skipped=skipped) == []
    assert skipped.special == 1


def test_names_that_are_no_utf8(tmp_path):
    path = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    with open(path, "w") as file:  # noqa: PTH123
        file.write(TEXT)
    (found,) = read_articles([tmp_path])
    found.uri.encode()
    assert str(tmp_path) not in found.uri


def test_refused_and_vanished_files_and_folders(tmp_path, monkeypatch):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "closed").mkdir()
    from pathlib import Path

    opening, listing = Path.open, os.listdir

    def refuse(self, *args, **options):
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(self))
        if self.name == "b.txt":
            raise FileNotFoundError(2, "No such file", str(self))
        return opening(self, *args, **options)

    def refuse_folder(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return listing(path)

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(os, "listdir", refuse_folder)
    found = list(read_articles([tmp_path]))
    assert [type(one) for one in found] == [Problem, Problem, Draft, Problem]
    assert "Permission denied" in found[0].reason
    assert "vanished" in found[1].reason
    assert "Permission denied" in found[3].reason
    assert not any(str(tmp_path) in (one.reason + one.uri) for one in found if isinstance(one, Problem))


@pytest.mark.parametrize("ending", [".txt.gz", ".TXT.GZ"])
def test_packed_files(tmp_path, ending):
    (tmp_path / f"a{ending}").write_bytes(gzip.compress(TEXT.encode()))
    (found,) = read_articles([tmp_path])
    assert isinstance(found, Draft)
    assert found.text == TEXT


@pytest.mark.parametrize("form", ["txt", "html", "jsonl", "csv", "parquet"])
def test_a_gzip_bomb_is_stopped(tmp_path, form):
    bomb = gzip.compress(b"text\n" + b" " * 60_000_000)
    (tmp_path / f"bomb.{form}.gz").write_bytes(bomb)
    limits = Limits(max_page_bytes=100 << 20, max_characters=50 << 20)
    found = list(read_articles([tmp_path], limits))
    assert isinstance(found[-1], Problem)
    assert "unpack" in found[-1].reason or "not text" in found[-1].reason


BROKEN = {
    "magic": b"\x1f\x8b",
    "other": b"not gzip at all",
    "cut": gzip.compress(TEXT.encode())[:-9],
    "short": gzip.compress(b"x" * 500)[:20],
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_gzip_file_is_a_problem(tmp_path, data):
    (tmp_path / "a.txt.gz").write_bytes(data)
    (found,) = read_articles([tmp_path])
    assert isinstance(found, Problem)
    assert "gzip" in found.reason
