#!/usr/bin/env python3
"""Draws docs/img/pairing-time.svg and pairing-memory.svg from the lines of compare.py: plot.py docs/img/pairing.jsonl

Both axes are logarithmic. Colours and marks are apart also in grey and for the colour-blind."""
import json
import math
import pathlib
import sys

source = pathlib.Path(sys.argv[1])
lines = [json.loads(line) for line in source.read_text().splitlines()]
LOOK = {"ours": ("#0b6e99", "circle"), "LEMON": ("#c2571a", "square"), "SciPy": ("#5b4b8a", "triangle")}
LABEL = {"ours": "MentorBot", "LEMON": "LEMON network simplex", "SciPy": "SciPy linear_sum_assignment"}
W, H, LEFT, RIGHT, TOP, BOTTOM = 720, 420, 80, 40, 40, 60


def full(line):
    return line["problem"].endswith("/1")


def sparse(line):
    mentors, candidates = map(int, line["problem"].partition("/")[0].split("x")[1:])
    return "/" not in line["problem"] and candidates < mentors


def short(number):
    return f"{number // 10**6} million" if number >= 10**6 else f"{number:,}"


def draw(field, title, unit, name):
    rows = sorted((line for line in lines if (sparse(line) or full(line)) and line[field] > 0), key=lambda line: line["edges"])
    xs, ys = [line["edges"] for line in rows], [line[field] for line in rows]
    x0, x1 = math.floor(math.log10(min(xs))), math.ceil(math.log10(max(xs)))
    y0, y1 = math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys)))
    px = lambda x: LEFT + (math.log10(x) - x0) / (x1 - x0) * (W - LEFT - RIGHT)
    py = lambda y: H - BOTTOM - (math.log10(y) - y0) / (y1 - y0) * (H - TOP - BOTTOM)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {W} {H}" font-family="sans-serif" font-size="13" role="img" aria-label="{title}">',
           f'<rect width="{W}" height="{H}" fill="#fff"/><text x="{LEFT}" y="24" font-size="15">{title}</text>']
    for power in range(x0, x1 + 1):
        out.append(f'<line x1="{px(10**power):.1f}" x2="{px(10**power):.1f}" y1="{TOP}" y2="{H-BOTTOM}" stroke="#ddd"/><text x="{px(10**power):.1f}" y="{H-BOTTOM+18}" text-anchor="middle">{short(10**power)}</text>')
    for power in range(y0, y1 + 1):
        out.append(f'<line x1="{LEFT}" x2="{W-RIGHT}" y1="{py(10**power):.1f}" y2="{py(10**power):.1f}" stroke="#ddd"/><text x="{LEFT-8}" y="{py(10**power)+4:.1f}" text-anchor="end">{10**power:g} {unit}</text>')
    out.append(f'<text x="{(LEFT+W-RIGHT)/2}" y="{H-BOTTOM+40}" text-anchor="middle">allowed pairings</text>')
    for at, (solver, (colour, mark)) in enumerate(LOOK.items()):
        for kind, dashes in ((sparse, ""), (full, ' stroke-dasharray="6 4"')):
            points = [(px(row["edges"]), py(row[field])) for row in rows if row["solver"] == solver and kind(row)]
            for x, y in points:
                out.append({"circle": f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}"/>',
                            "square": f'<rect x="{x-5:.1f}" y="{y-5:.1f}" width="10" height="10" fill="{colour}"/>',
                            "triangle": f'<path d="M{x:.1f} {y-6:.1f}l6 11h-12z" fill="{colour}"/>'}[mark])
            out.append(f'<polyline fill="none" stroke="{colour}" stroke-width="2"{dashes} points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>')
        out.append(f'<text x="{LEFT+12}" y="{TOP+18+18*at}" fill="{colour}">{"●■▲"[at]} {LABEL[solver]}</text>')
    out.append(f'<text x="{LEFT+12}" y="{TOP+18+18*len(LOOK)}" fill="#555">solid: 20–50 candidates each; dashed: everyone with everyone, one place each</text></svg>')
    (source.parent / name).write_text("\n".join(out) + "\n")


draw("cpuSeconds", "Time to the proved optimum (CPU seconds)", "s", "pairing-time.svg")
draw("peakMb", "Memory beyond the problem itself", "MB", "pairing-memory.svg")
