#!/usr/bin/env python3
"""Runs `bench assign` beside LEMON's network simplex and SciPy's linear_sum_assignment on the same problems, and prints one JSON line each.

    dotnet build -c Release bench/MentorBot.Bench
    g++ -O2 -DNDEBUG -o lemon_assign bench/reference/lemon_assign.cpp          (Debian: liblemon-dev)
    bench/reference/compare.py LEMON_BINARY RUNS PROBLEM … > docs/img/pairing.jsonl

A problem is MENTEESxMENTORSxCANDIDATES, made with seed 1, optionally /CAPACITY to give every mentor that many places. The solvers take
turns, RUNS times; the line holds the median of wall and CPU seconds and the largest memory. Full problems go to SciPy, others to LEMON.
All must agree on matched and total. A solver that takes longer than ten minutes is left out."""
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
ours = next(here.parent.glob("MentorBot.Bench/bin/*/Release/net*/MentorBot.Bench.dll"))
lemon, runs = sys.argv[1], int(sys.argv[2])


def run(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=True)
    except subprocess.TimeoutExpired:
        return None
    line = json.loads(done.stdout.splitlines()[-1])
    if cpu := re.search(r"cpu ([0-9.]+) s", done.stderr):
        line["cpuSeconds"] = float(cpu[1])
    return line


for problem in sys.argv[3:]:
    shape, _, capacity = problem.partition("/")
    mentees, mentors, candidates = map(int, shape.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "problem.csv"
        with open(file, "w") as out:
            subprocess.run([sys.executable, here / "make-assignment.py", "1", *shape.split("x")], stdout=out, check=True)
        if capacity:
            subprocess.run(["sed", "-i", rf"s/^\(mentor,[^,]*\),.*/\1,{capacity}/", file], check=True)
        full = candidates >= mentors
        solvers = {"ours": ["dotnet", ours, "assign", "--problem", file], **({"SciPy": ["/usr/bin/python3", here / "scipy_assign.py", file]} if full else {"LEMON": [lemon, file]})}
        lines = {name: [] for name in solvers}
        for _ in range(runs):
            for name, command in solvers.items():
                if (line := run(command)) is not None:
                    lines[name].append(line)
        assert len({(line["matched"], line["total"]) for each in lines.values() for line in each}) == 1, lines
        for name, each in lines.items():
            if each:
                print(json.dumps({
                    "problem": problem, "solver": name, "edges": each[0]["edges"], "matched": each[0]["matched"], "total": each[0]["total"],
                    "seconds": statistics.median(line["seconds"] for line in each), "cpuSeconds": statistics.median(line["cpuSeconds"] for line in each),
                    "peakMb": max(line["peakMb"] for line in each), "runs": len(each)}), flush=True)
