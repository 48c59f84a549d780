"""The figures of `run.py` as the tables of docs/performance.md."""
import datetime
import statistics

NAMES = {"small": "one country", "large": "all in one country", "huge": "all, 13 times"}
ENGINES = {"corin": "corin", "pagefind": "Pagefind"}


def report(figures, origin, machine, versions, runs, slower):
    lines = [f"Measured on {datetime.date.today().isoformat()} with `python3 benches/search/run.py`; the pages are {origin}.",
             "", f"Machine: {machine}. Programs: {', '.join(versions)}.", ""]
    beside = {name: found for name, found in figures.items() if "pagefind" in found and "browser" in found}
    if beside:
        lines += travelled(beside) + [""] + waited(beside, slower) + [""]
    if any("pagefind" in found for found in figures.values()):
        lines += costs(figures, runs) + [""]
    if "huge" in figures:
        lines += huge(figures["huge"], slower) + [""]
    lines += ["The queries:", ""]
    for name, found in figures.items():
        lines.append(f"- {NAMES[name]}: " + ", ".join(f"`{query}`" for query in found["queries"]))
    return "\n".join(lines) + "\n"


def travelled(figures):
    lines = ["| pages | engine | to the first results | over ten queries | queries that find nothing |",
             "| --- | --- | ---: | ---: | --- |"]
    for name, found in figures.items():
        for engine, one in found["browser"].items():
            empty = ", ".join(f"`{query}`" for query in one["empty"]) or "none"
            lines.append(f"| {found['pages']:,}, {NAMES[name]} | {ENGINES[engine]} | {sent(one['first'])} "
                         f"| {sent(one['visit'])} | {empty} |")
    return lines


def sent(one):
    return f"{one['bytes'] / 1000:.1f} kB, {one['requests']} requests"


def waited(figures, slower):
    lines = [f"Times in Chromium, in the middle of the ten queries (and at most), once as it is and once with the "
             f"processor slowed {slower} times:", "",
             "| pages | engine | from nothing to results | from the last chunk's arrival to results | "
             "from the last letter typed to results |",
             "| --- | --- | ---: | ---: | ---: |"]
    for name, found in figures.items():
        for engine, one in found["browser"].items():
            for what, kind in (("", "times"), (f", slowed {slower} times", "slow")):
                cells = " | ".join(f"{time}" for time in medians(one[kind]).values())
                lines.append(f"| {found['pages']:,}, {NAMES[name]} | {ENGINES[engine]}{what} | {cells} |")
    own = [f"{found['pages']:,} pages {middle(found['browser']['corin']['own'])}" for found in figures.values()
           if found["browser"]["corin"].get("own")]
    if own:
        lines += ["", f"In corin's own field, slowed {slower} times, from the last letter typed to the list, its wait for "
                      "further letters included: " + "; ".join(own) + "."]
    return lines


def medians(times):
    return {key: middle([query[key] for query in times]) for key in ("cold", "arrival", "key")}


def middle(times):
    return f"{statistics.median(times):.0f} ms ({max(times):.0f})"


def costs(figures, runs):
    lines = [f"Processor time (middle of {runs} runs):", "",
             "| pages | corin: index | corin: export | Pagefind | Pagefind against index and export |",
             "| --- | ---: | ---: | ---: | ---: |"]
    for name, found in figures.items():
        if "pagefind" not in found:
            continue
        index, export = (found["corin"][step]["processor"] for step in ("index", "export"))
        other = found["pagefind"]["cpu"]
        lines.append(f"| {found['pages']:,}, {NAMES[name]} | {index:.2f} s | {export:.2f} s | {other:.2f} s "
                     f"| {other / max(index + export, 1e-9):.1f} |")
    return lines


def huge(found, slower):
    corin, export = found["corin"], found["export"]
    native = [answer["milliseconds"] for answer in corin["answers"]]
    node = found["node"]
    rows = [
        ("pages", f"{found['pages']:,}, with {corin['text'] / 1e6:.0f} MB of text"),
        ("index and export", f"{corin['index']['processor']:.1f} s and {corin['export']['processor']:.1f} s of processor time"),
        ("largest memory of reading, index, export", f"{corin['memory'] / 1e6:.0f} MB"),
        ("whole build of the site", f"{found['build']['cpu']:.1f} s of processor time, {found['build']['wall']:.1f} s, "
                                    f"{found['build']['memory'] / 1e6:.0f} MB"),
        ("native index", f"{corin['native'] / 1e6:.1f} MB, opened in {corin['open']['wall'] * 1000:.0f} ms"),
        ("a native query", middle(native)),
        ("export", f"{export['bytes'] / 1e6:.1f} MB in {export['files']:,} files, the entry {export['entry'] / 1000:.0f} kB"),
        ("under Node: opening; a query, again",
         f"{node['opening']:.0f} ms; {middle([one['first'] for one in node['answers']])}, "
         f"{middle([one['again'] for one in node['answers']])}"),
        ("under Node: memory after ten queries", f"{node['memory'] / 1e6:.0f} MB, of which {node['heap'] / 1e6:.0f} MB values"),
    ]
    if "browser" in found:
        one = found["browser"]["corin"]
        usual, slow = medians(one["times"]), medians(one["slow"])
        rows += [
            ("in Chromium: first results; ten queries", f"{sent(one['first'])}; {sent(one['visit'])}"),
            ("in Chromium: memory for values after ten queries", f"{one['heap'] / 1e6:.0f} MB"),
            (f"in Chromium: from nothing to results; slowed {slower} times", f"{usual['cold']}; {slow['cold']}"),
            (f"in Chromium: from the last chunk's arrival; slowed {slower} times", f"{usual['arrival']}; {slow['arrival']}"),
            (f"in Chromium: from the last letter typed; slowed {slower} times", f"{usual['key']}; {slow['key']}"),
        ]
    empty = sum(1 for answer in corin["answers"] if answer["total"] == 0)
    rows.append(("of ten queries without results", str(empty)))
    return ["All pages 13 times in one country:", "", "| figure | value |", "| --- | --- |"] + [
        f"| {name} | {value} |" for name, value in rows]
