"""The same content gives the same bytes, whoever renders it, where and when; and nothing tells who."""

import io
import zipfile

import pikepdf
import pytest

from docgen.compose.compose import compose
from docgen.publish import FORMATS, written
from docgen.reading import load_meeting
from tests.hardening.machine import FOLDER, content, docgen, environment, on_disk, site, words

SECRETS = ("zz-secret-path", "zz-secret-user", "zz-secret-host", "zz-secret-home")
CLOCK = ("2031-07-09", "20310709", "9 Jul 2031", "Jul  9", "2031, 7, 9", "13:14:15")
# Everything that a machine can be different in, at once.
ELSEWHERE = """
import datetime, getpass, os, platform, socket, time
MOMENT = {moment}
gmtime, localtime = time.gmtime, time.localtime
time.time, time.time_ns = lambda: MOMENT, lambda: int(MOMENT * 10**9)
time.gmtime = lambda s=None: gmtime(MOMENT if s is None else s)
time.localtime = lambda s=None: localtime(MOMENT if s is None else s)
class Moment(datetime.datetime):
    now = classmethod(lambda cls, tz=None: cls.fromtimestamp(MOMENT, tz))
    utcnow = classmethod(lambda cls: cls.fromtimestamp(MOMENT, datetime.UTC).replace(tzinfo=None))
    today = now
datetime.datetime = Moment
socket.gethostname = platform.node = lambda: "zz-secret-host"
getpass.getuser = os.getlogin = lambda: "zz-secret-user"
listdir, scandir = os.listdir, os.scandir
os.listdir = lambda *given: listdir(*given)[::-1]
os.umask(0o077)
"""
RENDER = (
    "-k",
    "statement,agenda",
    "-l",
    "ar",
    "-f",
    ",".join(FORMATS),
    "-o",
    "out",
)
EPOCH, LATER = 0.5, 1941369255.0  # 1970-01-01 00:00:00.5 and 2031-07-09 13:14:15, UTC


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """What is written in this place, by this user, now."""
    folder = tmp_path_factory.mktemp("here")
    done = docgen("render", content(folder), *RENDER, cwd=folder)
    assert done.returncode == 0, words(done.stderr)
    made = on_disk(folder / "out")
    assert len(made) == 2 * len(FORMATS)
    return made


def rendered(folder, moment, **changes):
    """What is written elsewhere, by somebody else, at another time."""
    folder.mkdir()
    there = site(folder / "site", ELSEWHERE.format(moment=moment))
    home = {"HOME": "/zz-secret-home", "USER": "zz-secret-user", "LOGNAME": "zz-secret-user"}
    env = environment(**home, HOSTNAME="zz-secret-host", **changes)
    done = docgen("render", content(folder), *RENDER, cwd=folder, env=env, site=there)
    assert done.returncode == 0, words(done.stderr)
    return on_disk(folder / "out")


@pytest.mark.parametrize(
    ("moment", "changes"),
    [
        (EPOCH, {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANGUAGE": "ar", "PYTHONHASHSEED": "1"}),
        (LATER, {"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4294967295", "PYTHONUTF8": "1"}),
    ],
    ids=["1970", "2031"],
)  # fmt: skip
def test_another_folder_user_host_zone_locale_seed_clock_and_order_of_files(
    here, tmp_path, moment, changes
):
    there = rendered(tmp_path / "zz-secret-path-مجلد", moment, **changes)
    assert sorted(there) == sorted(here)
    assert [name for name in here if here[name] != there[name]] == []
    for name, data in there.items():
        said = everything_in(name, data)
        assert [word for word in (*SECRETS, *CLOCK) if found(word, said)] == [], name


def test_a_warm_process_writes_what_a_cold_one_writes(here, tmp_path):
    root = content(tmp_path, "01-ankara.yaml", "02-tripoli.yaml")
    other = load_meeting(root / "small" / "02-tripoli.yaml")
    for form in FORMATS:
        written(compose(other, kind="minutes", lang="en"), form)
    meeting = load_meeting(root / "small" / "01-ankara.yaml")
    for name, data in here.items():
        kind, lang, form = name.removeprefix(f"{FOLDER}/").split(".")
        document = compose(meeting, kind=kind, lang=lang)
        assert written(document, form) == data, name


def test_the_search_for_secrets_finds_them():
    """The proof that the tests above look into the files: in each format, one that tells is caught."""
    pdf = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.docinfo["/Author"] = "zz-secret-user"
        document.save(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert found("zz-secret-user", everything_in("x.pdf", pdf.getvalue()))
    word = io.BytesIO()
    with zipfile.ZipFile(word, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            zipfile.ZipInfo("docProps/core.xml", (2031, 7, 9, 13, 14, 16)), "zz-secret-user"
        )
    assert found("zz-secret-user", everything_in("x.docx", word.getvalue()))
    assert found("2031, 7, 9", everything_in("x.docx", word.getvalue()))
    assert found("zz-secret-host", everything_in("x.txt", "zz-secret-host".encode("utf-16-le")))


def test_dates_in_the_metadata_are_the_meetings(here):
    for name, data in here.items():
        said = everything_in(name, data).decode("utf-8", "replace")
        if name.endswith("docx"):
            assert "2021-04-12T00:00:00Z" in said
        if name.endswith("pdf"):
            assert "CreateDate>2021-04-12" in said or "2021-04-12" in said


def found(word, data):
    """Whether the word stands in the bytes in any of the encodings that files use."""
    return any(word.encode(codec) in data for codec in ("utf-8", "utf-16-le", "utf-16-be"))


def everything_in(name, data):
    """A file with everything in it unpacked."""
    match name.rpartition(".")[2]:
        case "pdf":
            unpacked = io.BytesIO()
            with pikepdf.open(io.BytesIO(data)) as document:
                strings = "\n".join(map(repr, document.objects))
                document.save(
                    unpacked,
                    stream_decode_level=pikepdf.StreamDecodeLevel.all,
                    compress_streams=False,
                    static_id=True,
                )
            return unpacked.getvalue() + strings.encode()
        case "docx":
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                entries = package.infolist()
                dates = str([(entry.filename, entry.date_time, entry.comment) for entry in entries])
                return data + dates.encode() + b"".join(package.read(entry) for entry in entries)
    return data
