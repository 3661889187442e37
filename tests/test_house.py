"""What holds for the whole house: its front door, its pins, and what may lie in it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOUSE = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.zh.md")
ROOT = {
    *(".ci", ".github", ".gitignore", "LICENSE", "Makefile", "README.md", "README.zh.md", "pyproject.toml"),
    *("dbt_project", "ingest", "tests", "warehouse"),
}
#: dependencies that no line imports: what uses them instead
NOT_IMPORTED = {"dbt-duckdb": "dbt, by the profile"}
#: what is imported beside its owner, which declares the exact version
COMES_WITH = {"pydantic-core": "pydantic"}
#: programs that make data files; what they need is among the development requirements
MAKERS = {"ingest/restore/generate.py", "ingest/sample/build.py"}
PROMISED_TARGETS = {"refresh", "test", "lint", "docs", "evaluate", "bench"}


def tracked() -> list[Path]:
    """Files that are or would be in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=HOUSE,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    paths = {HOUSE / name for name in listed.stdout.decode().split("\0") if name}
    return sorted(path for path in paths if path.is_file())


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def pinned():
    """Name -> exact version, of all requirements files."""
    pins = {}
    for path in (HOUSE / ".ci").glob("requirements*.txt"):
        for name, version in re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==(\S+)", text_of(path), flags=re.M):
            assert pins.setdefault(canonicalize_name(name), version) == version, f"two versions of {name} are pinned"
    return pins


def targets() -> dict[str, str]:
    """Target -> its line of help, as the Makefile says it."""
    return dict(re.findall(r"^([a-z-]+):[^#\n]*## (.+)$", text_of(HOUSE / "Makefile"), flags=re.M))


def test_make_lists_every_target_in_one_line():
    listed = subprocess.run(["make", "-s"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    names = [line.split()[1] for line in listed.splitlines()]
    assert names == list(targets())
    phony = set(re.search(r"^\.PHONY: (.+)$", text_of(HOUSE / "Makefile"), flags=re.M)[1].split())
    assert phony == set(names)
    assert set(names) >= PROMISED_TARGETS


@pytest.mark.parametrize("readme", READMES)
def test_a_readme_names_no_target_that_is_not_there(readme):
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", text_of(HOUSE / readme), flags=re.M))
    assert named <= set(targets())
    assert named >= PROMISED_TARGETS


@pytest.mark.parametrize("readme", READMES)
def test_the_paths_a_readme_links_to_exist(readme):
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text_of(HOUSE / readme))
    assert [link for link in links if not (HOUSE / link).exists()] == []


def test_both_readmes_say_the_same_in_code():
    blocks = [re.findall(r"^```(\w*)\n(.*?)^```", text_of(HOUSE / readme), flags=re.M | re.S) for readme in READMES]
    commands = [
        [line.split("#")[0].strip() for language, code in found if language == "sh" for line in code.splitlines()]
        for found in blocks
    ]
    assert [language for language, _ in blocks[0]] == [language for language, _ in blocks[1]]
    assert commands[0] == commands[1]


def test_nothing_lies_in_the_root_that_does_not_belong_there():
    assert {path.relative_to(HOUSE).parts[0] for path in tracked()} <= ROOT


def test_no_file_holds_a_registry_address_or_a_path_of_this_machine():
    beside = HOUSE.parent if HOUSE.parent not in (Path("/"), Path(tempfile.gettempdir())) else HOUSE
    here = re.escape(str(beside))
    forbidden = re.compile(
        rf"--(extra-)?index-url|registry\s=\s|\"resolved\":\s*\"https?:|https?://[^\s\"]*/(simple|packages)/"
        rf"|{here}/|/(home|Users)/\w+/"
    )
    found = [
        f"{path.relative_to(HOUSE)}:{number}: {line[:80]}"
        for path in tracked()
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if forbidden.search(line)
    ]
    assert found == []


def test_files_are_short_enough_to_have_one_subject():
    longest = {".py": 400, ".sql": 150}
    long = {
        name: lines
        for path in tracked()
        if (name := str(path.relative_to(HOUSE)))
        and (lines := len(text_of(path).splitlines())) > longest.get(path.suffix, sys.maxsize)
    }
    assert long == {}
    large = [str(path.relative_to(HOUSE)) for path in tracked() if path.stat().st_size > 400_000]
    assert large == []


def test_the_version_is_said_once():
    import ingest

    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
    assert ingest.__version__ == project["project"]["version"]


def test_every_direct_requirement_is_pinned_within_its_range(project, pinned):
    direct = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    for requirement in map(Requirement, direct):
        version = pinned.get(canonicalize_name(requirement.name))
        assert version, f"{requirement.name} is not pinned: run `make requirements`"
        assert requirement.specifier.contains(version), f"{requirement} but {version} is pinned: `make requirements`"


def test_every_pin_has_hashes():
    for path in (HOUSE / ".ci").glob("requirements*.txt"):
        entries = re.split(r"\n(?=[a-zA-Z])", text_of(path))
        assert [entry.split()[0] for entry in entries if "==" in entry and "--hash=sha256:" not in entry] == []


def imported(*folders: str) -> set[str]:
    """Top-level modules that the code of these folders imports."""
    modules = set()
    for folder in folders:
        for path in (HOUSE / folder).rglob("*.py"):
            if path.relative_to(HOUSE).as_posix() in MAKERS:
                continue
            for node in ast.walk(ast.parse(path.read_bytes())):
                if isinstance(node, ast.Import):
                    modules |= {alias.name.split(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    modules.add(node.module.split(".")[0])
    return modules - set(sys.stdlib_module_names) - {"ingest", "warehouse", "tests"}


def test_what_is_imported_is_declared_and_what_is_declared_is_used(project):
    owners = packages_distributions()
    used = {
        canonicalize_name(name) for module in imported("ingest", "warehouse") for name in owners.get(module, [module])
    }
    declared = {canonicalize_name(Requirement(line).name) for line in project["project"]["dependencies"]}
    used -= COMES_WITH.keys()
    # several distributions put their files under the module dbt; the declared one stands for them
    used -= {name for name in used if name.startswith("dbt-")} - declared
    assert used <= declared, "imported, but not in pyproject.toml"
    assert declared - used <= set(NOT_IMPORTED), "declared, but imported nowhere"
