#!/usr/bin/env python3
"""Builds the same networks with two programs and shows what differs, byte for byte.

    python3 benches/differences.py OLD NEW [--corpus DIR] [--show N] [--only WORD]

OLD and NEW are two corin programs. The networks are the sample, each of tests/cases/
and, with --corpus or CORIN_CORPUS, the corpus (a directory with `corin/content`, or
one with a `make.py OUT`). Each is built for the public and, where it holds something
for counsellors, for them too, always on the same day. What `check` says is compared
as well.

The script is the safety net of a change that is not meant to change the output: it
ends with 0 when not one byte differs, with 1 when something does, with 2 when a
program failed. Differences are counted by kind of file, and the first lines of each
kind are shown, so that a change of one thing can be told from a change of two.
"""
import argparse
import difflib
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DAY = "2026-12-01"


def main():
    options = parse()
    with tempfile.TemporaryDirectory(prefix="corin-differences-", dir=shared_memory()) as place:
        place = Path(place)
        differs = False
        for name, network in networks(options, place):
            for audience in ("public", "counsellor"):
                differs |= compare(options, name, network, audience, place)
    sys.exit(1 if differs else 0)


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path, help="the program before the change")
    parser.add_argument("new", type=Path, help="the program after the change")
    parser.add_argument("--corpus", type=Path, default=os.environ.get("CORIN_CORPUS"), help="see above")
    parser.add_argument("--show", type=int, default=1, help="files of each kind whose lines are shown (default: 1)")
    parser.add_argument("--only", default="", help="only networks with this word in their names")
    return parser.parse_args()


def shared_memory():
    """A file system in memory where there is one: nothing here outlives the run."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def networks(options, place):
    found = [("sample", ROOT)]
    found += [(path.name, path) for path in sorted((ROOT / "tests" / "cases").iterdir()) if (path / "content").is_dir()]
    found = [one for one in found if options.only in one[0]]
    yield from found
    if options.corpus and options.only in "corpus":
        corpus = Path(options.corpus).resolve()
        if (corpus / "make.py").exists():
            run([sys.executable, corpus / "make.py", place / "corpus"])
            corpus = place / "corpus"
        yield "corpus", corpus / "corin"


def compare(options, name, network, audience, place):
    """Builds one network with both programs; true when they differ."""
    results = {}
    for which, program in (("old", options.old), ("new", options.new)):
        results[which] = built(program.resolve(), network, audience, place / which)
    old, new = results["old"], results["new"]
    kinds = defaultdict(list)
    for path in sorted(old.keys() | new.keys()):
        if old.get(path) != new.get(path):
            state = "gone" if path not in new else "new" if path not in old else "changed"
            kinds[(state, kind(path))].append(path)
    size = lambda files: sum(len(content) for content in files.values())
    print(f"{name}, {audience}: {len(old)} files with {size(old):,} bytes, now {len(new)} with {size(new):,}; "
          f"{sum(map(len, kinds.values()))} differ")
    for (state, what), paths in sorted(kinds.items()):
        print(f"  {state}: {len(paths)} × {what}, first {paths[0]}")
        if state == "changed":
            for path in paths[:options.show]:
                show(path, old[path], new[path])
    return bool(kinds)


def built(program, network, audience, out):
    """All files of a build, by path, with what `check` says of the content as one more."""
    general = [program, "--network", network, "--as-of", DAY, "--quiet", "--color", "never"]
    findings = run([*general, "check", "--format", "json"], may_find=True)
    run([*general, "build", "--keep-going", "--for", audience, "--out", out / audience / "public"], may_find=True)
    root = out / audience / "public"
    files = {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}
    run(["rm", "-rf", out])
    return files | {"(check).json": findings}


def run(command, may_find=False):
    done = subprocess.run([str(part) for part in command], check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode > (1 if may_find else 0):
        sys.stderr.buffer.write(done.stderr)
        print(f"failed with {done.returncode}: {' '.join(map(str, command))}", file=sys.stderr)
        sys.exit(2)
    return done.stdout


def kind(path):
    """What pages of one sort have in common: their name without country, language and place."""
    parts = path.split("/")
    return "/".join(["…", parts[-1]] if len(parts) > 1 and parts[-1].count(".") == 1 and len(parts) < 4
                    else ["…", parts[-2], "*." + parts[-1].rsplit(".", 1)[-1]] if len(parts) > 1 else parts)


def show(path, old, new):
    try:
        before, after = old.decode().splitlines(), new.decode().splitlines()
    except UnicodeDecodeError:
        print(f"    {path}: {len(old)} bytes, now {len(new)}")
        return
    lines = list(difflib.unified_diff(before, after, lineterm="", n=0))[2:]
    for line in [line for line in lines if not line.startswith("@@")][:12]:
        print("    " + line[:200])


if __name__ == "__main__":
    main()
