"""Archives in a real S3: what s3fs says to a server that speaks it (moto)."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteproof.archive import Archive
from quoteproof.archive.store import access, remote, transfer
from quoteproof.errors import ArchiveError, UsageError
from quoteproof.model import Document, Span

s3fs = pytest.importorskip("s3fs", reason="s3fs is not installed")
moto = pytest.importorskip("moto.server", reason="moto's server is not installed")


@pytest.fixture
def s3(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server with a bucket."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://{}:{}".format(*server.get_host_and_port()))
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(access, "PAUSES", (0.0,))
    s3fs.S3FileSystem.clear_instance_cache()
    s3fs.S3FileSystem().makedirs("bucket", exist_ok=True)
    yield "s3://bucket/minutes"
    s3fs.S3FileSystem.clear_instance_cache()
    server.stop()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of some megabytes."""
    rng = random.Random(1)
    words = [f"word{k}" for k in range(20_000)]
    texts = (Document(f"d{k}", " ".join(rng.choices(words, k=1000))) for k in range(400))
    Archive.build(tmp_path / "a.archive", texts).close()
    return tmp_path / "a.archive"


def test_a_look_up_fetches_a_small_part(s3: str, folder: Path) -> None:
    """And finds what the archive in the folder does; what was pushed can be pulled."""
    moved = transfer.push(folder, s3)
    assert transfer.push(folder, s3).bytes == 0
    with Archive.open(s3) as far, Archive.open(folder) as near:
        text = near.document("d77").text
        quotation = " ".join(text.split()[300:320])
        parts = [Span(0, len(quotation))]
        assert far.align(quotation, parts, limit=1) == near.align(quotation, parts, limit=1)
        [blocks] = [volume.segment._sections.blocks for volume in far._snapshot.volumes]
        assert blocks is not None
        fetched = blocks.held.count(1) << blocks.bits
        assert fetched < moved.bytes / 4
        far.verify()
    pulled = folder.with_name("pulled")
    assert transfer.pull(s3, pulled).bytes == moved.bytes
    Archive.open(pulled).verify()


def test_what_fails_is_said(s3: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No bucket, no archive, wrong credentials, a server that is gone."""
    for url in ("s3://nobody/minutes", "s3://bucket/nothing"):
        with pytest.raises(UsageError, match="is not an archive; push one there"):
            Archive.open(url)
    with pytest.raises(ArchiveError):
        transfer.push(folder, "s3://nobody/minutes")
    transfer.push(folder, s3)
    monkeypatch.setattr(remote, "SMALL", 0)
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("HOME", str(folder))
    s3fs.S3FileSystem.clear_instance_cache()
    with pytest.raises(ArchiveError, match="credentials") as told:
        Archive.open(s3)
    assert "\n" not in str(told.value)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    s3fs.S3FileSystem.clear_instance_cache()
    with pytest.raises(ArchiveError, match=r"cannot be reached: .*Could not connect"):
        Archive.open(s3)
