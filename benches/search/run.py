#!/usr/bin/env python3
"""Measures search side by side: corin, and Pagefind on the same pages.

    python3 benches/search/run.py [--only small,large,huge] [--corpus DIR] [--write]

Three sets of pages, each one country in one language: `small` (one country of the
corpus, 12 pages), `large` (all pages of the corpus as one country) and, when asked
for with --only or --huge, `huge` (all pages 13 times). For each: what travels to a
browser until the first results and over a visit of ten queries, how many of these
find nothing, the processor time of index and export, and how long results take in
Chromium on a processor slowed six times.

The corpus is a directory with a `make.py OUT [--copies N]` that writes
`OUT/corin/content`; it is taken from --corpus, else from CORIN_CORPUS. Without either
an invented network is written by `benches/synthetic`; its queries are words of its own.

--write puts the figures into docs/performance.md. Needs cargo, npm, Node and Chromium
(CHROMIUM names one); what it installs and writes lies in target/search-bench.
"""
import argparse
import html
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent))
import compare  # noqa: E402  the comparison of whole builds measures processes the same way

from table import report  # noqa: E402

WORK = ROOT / "target" / "search-bench"
BEGIN, END = "<!-- search: begin -->", "<!-- search: end -->"
DAY = compare.DAY
SLOWER = 6
COPIES = 13
# What counsellors type: keywords, a question, a slip of the keyboard, a word not finished, places under other spellings.
# The first one is found by both engines: "to the first results" must mean results.
QUERIES = ["drinking water", "mobile phone subscribers", "school enrollment", "how many people are out of work",
           "agricultre products", "refugees and internally displ", "natural hazards", "life expectancy at birth"]
PLACES = {"small": ["Prishtinë", "minority languages kosovo"], "large": ["Côte d’Ivoire health", "Türkiye earthquakes"]}


def main():
    options = parse()
    WORK.mkdir(parents=True, exist_ok=True)
    programs = {"corin": options.corin or built("--bin", "corin"),
                "figures": options.figures or built("--example", "search_figures"),
                "pagefind": pagefind(), "chromium": chromium()}
    figures = {}
    for name in options.only:
        network, country = sources(name, options.corpus)
        queries = asked(network, options.corpus, name)
        print(f"{name}: {sum(1 for _ in network.rglob('*.md')):,} pages in {network}", flush=True)
        figures[name] = case(name, network, country, queries, programs, options)
    text = report(figures, origin(options.corpus), compare.machine(), versions(programs), options.runs, SLOWER)
    (WORK / "figures.json").write_text(json.dumps(figures, indent=1, ensure_ascii=False), encoding="utf-8")
    print("\n" + text)
    if options.write:
        compare.write(text, BEGIN, END)


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", type=lambda names: names.split(","), help="some of small,large,huge (default: small,large)")
    parser.add_argument("--huge", action="store_true", help="small, large and huge; takes some minutes more")
    parser.add_argument("--runs", type=int, default=3, help="how often each indexes (default: 3)")
    parser.add_argument("--corpus", type=Path, default=os.environ.get("CORIN_CORPUS"), help="see above")
    parser.add_argument("--corin", type=Path, help="a program built before, instead of target/release/corin")
    parser.add_argument("--figures", type=Path, help="the same for target/release/examples/search_figures")
    parser.add_argument("--no-browser", action="store_true", help="index and export only")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/performance.md")
    options = parser.parse_args()
    options.only = options.only or ["small", "large"] + (["huge"] if options.huge else [])
    unknown = set(options.only) - {"small", "large", "huge"}
    if unknown:
        parser.error(f"there is no set of pages {', '.join(sorted(unknown))}")
    return options


# ---- what is needed ----------------------------------------------------------

def built(*what):
    compare.run(["cargo", "build", "--release", "--locked", *what], cwd=ROOT)
    folder = ROOT / "target" / "release"
    return folder / "corin" if what[0] == "--bin" else folder / "examples" / what[1]


def pagefind():
    shutil.copy(HERE.parent / "peers" / "package.json", WORK / "package.json")
    compare.run(["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"], cwd=WORK)
    found = sorted(WORK.glob("node_modules/@pagefind/*/bin/pagefind_extended"))
    if not found:
        sys.exit("Pagefind has no program for this machine; nothing to compare with")
    return found[0]


def chromium():
    browser = ROOT / "tests" / "browser"
    if not (browser / "node_modules").exists():
        compare.run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=browser)
    for name in (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        if name and shutil.which(name):
            return shutil.which(name)
    sys.exit("no Chromium found; CHROMIUM=/path/to/chromium names one")


def versions(programs):
    said = [compare.version(programs[name]) for name in ("corin", "pagefind")]
    output = subprocess.run([programs["chromium"], "--version"], capture_output=True, text=True, check=False).stdout
    return said + [" ".join(output.split()[:2]).split(".")[0]]


# ---- the pages -----------------------------------------------------------------

def origin(given):
    return "the World Factbook of January 2026" if given else "an invented network (`benches/synthetic`)"


def sources(name, given):
    """A network of one country, and the country's name."""
    copies = COPIES if name == "huge" else 1
    made = WORK / f"{'given' if given else 'invented'}-{copies}"
    if not made.exists():
        if given:
            compare.run([sys.executable, Path(given) / "make.py", made, "--copies", copies])
        else:
            # 274 countries of 11 pages, as many times over.
            compare.run(["cargo", "run", "--quiet", "--locked", "--example", "synthetic_network", "--",
                         made, 274 * copies, 11], cwd=ROOT)
    network = WORK / name
    shutil.rmtree(network, ignore_errors=True)
    content = network / "content"
    content.mkdir(parents=True)
    countries = sorted(path.parent for path in (made / "corin" / "content").glob("*/area.yaml"))
    for path in (made / "corin" / "content").glob("*.yaml"):
        shutil.copy(path, content)
    if name == "small":
        country = next((path for path in countries if path.name == "kv"), countries[0])
        shutil.copytree(country, content / country.name)
        return network, country.name
    first = (countries[0] / "area.yaml").read_text(encoding="utf-8")
    steward = re.search(r"^steward: .*$", first, re.MULTILINE)[0]
    (content / "world").mkdir()
    (content / "world" / "area.yaml").write_text(
        f"kind: country\nnames: {{en: \"World\"}}\nlanguages: [en]\n{steward}\n", encoding="utf-8")
    for country in countries:
        place = content / "world" / country.name
        shutil.copytree(country, place)
        names = re.search(r"^names: .*$", first if country == countries[0] else
                          (country / "area.yaml").read_text(encoding="utf-8"), re.MULTILINE)[0]
        (place / "area.yaml").write_text(f"kind: region\n{names}\n", encoding="utf-8")
    return network, "world"


def asked(network, given, name):
    """The queries; of an invented network three words of a page each, the same on every run."""
    if given:
        return QUERIES + PLACES["small" if name == "small" else "large"]
    page = sorted(network.rglob("*.en.md"))[0].read_text(encoding="utf-8").split("---", 2)[2]
    words = sorted(set(re.findall(r"[a-z]{5,}", page)))
    chosen = random.Random(7)
    return [" ".join(chosen.sample(words, 3)) for _ in range(10)]


# ---- one set of pages ------------------------------------------------------------

def case(name, network, country, queries, programs, options):
    site, out, plain = (WORK / f"{name}-{part}" for part in ("site", "figures", "plain"))
    for path in (site, out, plain):
        shutil.rmtree(path, ignore_errors=True)
    build = compare.measure([programs["corin"], "--network", network, "--as-of", DAY, "--quiet", "build", "--out", site])
    print(f"  corin build: {compare.show(build)}", flush=True)
    corin = indexed(programs["figures"], network, country, out, queries, options.runs)
    print(f"  index {corin['index']['processor']:.2f} s, export {corin['export']['processor']:.2f} s, "
          f"{corin['memory'] / 1e6:.0f} MB", flush=True)
    found = {"pages": corin["pages"], "queries": queries, "build": build, "corin": corin,
             "export": exported(site / country / "search" / "en")}
    if name == "huge":
        found["node"] = node(site, country, queries)
    else:
        pages(out / "documents.json", plain)
        runs = [compare.measure([programs["pagefind"], "--silent", "--site", plain]) for _ in range(options.runs)]
        found["pagefind"] = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
        print(f"  pagefind: {compare.show(found['pagefind'])}", flush=True)
    if not options.no_browser:
        found["browser"] = browser(name, site, country, plain, queries, programs["chromium"])
    return found


def indexed(program, network, country, out, queries, runs):
    """The program's figures: medians of the processor time, the largest memory."""
    several, memory = [], 0
    for _ in range(runs):
        process = subprocess.Popen([program, network, country, "en", DAY, out], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE)
        process.stdin.write("\n".join(queries).encode())
        process.stdin.close()
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{program} failed with {process.returncode}")
        memory = max(memory, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
        several.append(json.loads(said))
    figures = several[-1]
    for step in ("read", "index", "export", "open"):
        figures[step] = {key: statistics.median(run[step][key] for run in several) for key in figures[step]}
    figures["memory"] = memory
    return figures


def exported(folder):
    files = list(folder.iterdir())
    entry = next(path for path in files if path.name.startswith("entry."))
    return {"files": len(files), "bytes": sum(path.stat().st_size for path in files), "entry": entry.stat().st_size,
            "largest": max(path.stat().st_size for path in files)}


def pages(documents, folder):
    """The same texts as HTML for Pagefind: title, summary, headings with their anchors, paragraphs."""
    said = json.loads(documents.read_text(encoding="utf-8"))
    for page in said["documents"] if isinstance(said, dict) else said:
        parts = [f"<h1>{html.escape(page['title'])}</h1>", f"<p>{html.escape(page['summary'])}</p>"]
        for section in page["sections"]:
            if section["heading"]:
                parts.append(f"<h2 id=\"{html.escape(section['anchor'])}\">{html.escape(section['heading'])}</h2>")
            parts.append(f"<p>{html.escape(section['text'])}</p>")
        path = folder / page["id"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{html.escape(page['title'])}"
                        f"</title></head><body><main data-pagefind-body>{''.join(parts)}</main></body></html>\n", encoding="utf-8")


def reader(site, country):
    """The scripts of search in a built country: the reader, and the field's own, by their addresses."""
    found = {}
    for path in sorted((site / country).rglob("search-*.js")):
        found[re.match(r"search-[a-z]+", path.name)[0]] = path.relative_to(site).as_posix()
    return found


def node(site, country, queries):
    command = ["node", "--expose-gc", HERE / "node.mjs", site / country / "search" / "en", site / reader(site, country)["search-reader"], DAY]
    done = subprocess.run([str(part) for part in command], input=json.dumps(queries), text=True, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"the reader failed under Node:\n{done.stderr}")
    return json.loads(done.stdout)


def browser(name, site, country, plain, queries, chromium):
    entry = next((site / country / "search" / "en").glob("entry.*.js")).relative_to(site).as_posix()
    script = reader(site, country)["search-reader"]
    engines = [{"name": "corin", "directory": str(site),
                "address": f"bench.html?engine=corin&reader={script}&entry={entry}&today={DAY}"}]
    if name != "huge":
        # The home page of the huge country lists thousands of places: its own time would be measured.
        engines[0]["page"] = f"{country}/en/index.html"
        engines.append({"name": "pagefind", "directory": str(plain), "address": "bench.html?engine=pagefind"})
    plan = {"slower": SLOWER, "queries": queries, "engines": engines}
    done = subprocess.run(["node", HERE / "browser.mjs", chromium], input=json.dumps(plan), text=True,
                          stdout=subprocess.PIPE, check=False)
    if done.returncode:
        sys.exit(f"the browser failed with {done.returncode}")
    return json.loads(done.stdout)


if __name__ == "__main__":
    main()
