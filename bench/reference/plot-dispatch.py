#!/usr/bin/env python3
"""Draws deliveries a second over worker processes: plot-dispatch.py RESULTS.jsonl OUT.svg

RESULTS.jsonl holds the JSON lines that `dispatch` printed; each line may carry "store" (a name for its curve).
Nothing but the standard library is needed.
"""
import json
import sys

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 320, 70, 150, 24, 44
COLOURS = ["#1f5fa8", "#b4501e", "#3c7d3c"]


def main(source, target):
    curves = {}
    for line in open(source, encoding="utf-8"):
        row = json.loads(line)
        curves.setdefault(row.get("store", ""), []).append((row["processes"], row["perSecond"]))
    most = max(rate for points in curves.values() for _, rate in points) * 1.1
    last = max(count for points in curves.values() for count, _ in points)

    def x(count):
        return LEFT + (count - 1) / max(1, last - 1) * (WIDTH - LEFT - RIGHT)

    def y(rate):
        return HEIGHT - BOTTOM - rate / most * (HEIGHT - TOP - BOTTOM)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13">',
           '<title>Deliveries a second with one, two and four worker processes</title>',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
           f'<path d="M{LEFT} {TOP}V{HEIGHT - BOTTOM}H{WIDTH - RIGHT}" fill="none" stroke="#444"/>',
           f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}" text-anchor="middle">worker processes</text>',
           f'<text x="14" y="{TOP - 8}">deliveries a second</text>']
    for step in range(5):
        rate = most / 1.1 * step / 4
        out.append(f'<path d="M{LEFT} {y(rate):.1f}H{WIDTH - RIGHT}" stroke="#ddd"/><text x="{LEFT - 8}" y="{y(rate) + 4:.1f}" text-anchor="end">{rate:.0f}</text>')
    for count in sorted({count for points in curves.values() for count, _ in points}):
        out.append(f'<text x="{x(count):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{count}</text>')
    for (name, points), colour in zip(curves.items(), COLOURS):
        points.sort()
        path = "L".join(f"{x(count):.1f} {y(rate):.1f}" for count, rate in points)
        out.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out.extend(f'<circle cx="{x(count):.1f}" cy="{y(rate):.1f}" r="4" fill="{colour}"/>' for count, rate in points)
        out.append(f'<text x="{x(points[-1][0]) + 10:.1f}" y="{y(points[-1][1]) + 4:.1f}" fill="{colour}">{name}</text>')
    open(target, "w", encoding="utf-8").write("\n".join([*out, "</svg>"]) + "\n")


main(*sys.argv[1:3])
