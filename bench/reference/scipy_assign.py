#!/usr/bin/python3
"""Solves a problem of `bench … assign` with SciPy's linear_sum_assignment, for comparison (Debian: python3-scipy).

    scipy_assign.py FILE.csv     one JSON line, the same fields as `assign`

A mentor of capacity c is c columns; a forbidden pairing and a place left empty cost nothing but match nobody; a placement outweighs
all scores. `seconds` is linear_sum_assignment alone: making the matrix is not counted."""
import json
import resource
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment

capacity, columns, mentees, edges = [], {}, {}, ([], [], [])
with open(sys.argv[1]) as file:
    for line in file:
        kind, *fields = line.rstrip("\n").split(",")
        if kind == "mentor":
            columns[fields[0]] = len(capacity)
            capacity.append(int(fields[1]))
        elif kind == "mentee":
            mentees[fields[0]] = len(mentees)
        else:
            edges[0].append(mentees[fields[0]])
            edges[1].append(columns[fields[1]])
            edges[2].append(float(fields[2]))
scores = numpy.full((len(mentees), len(capacity)), -1.0)
scores[edges[0], edges[1]] = edges[2]
placement = (max(edges[2], default=0) + 1) * len(mentees)
worth = numpy.repeat(numpy.where(scores < 0, 0, scores + placement), capacity, axis=1)
scores = numpy.repeat(scores, capacity, axis=1)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start, start_cpu = time.perf_counter(), time.process_time()
rows, picked = linear_sum_assignment(worth, maximize=True)
seconds, cpu = time.perf_counter() - start, time.process_time() - start_cpu
own = scores[rows, picked]
print(json.dumps({
    "solver": "scipy-linear-sum-assignment", "mentees": len(mentees), "mentors": len(capacity), "edges": len(edges[0]),
    "matched": int((own >= 0).sum()), "total": round(float(own[own >= 0].sum()), 3), "seconds": round(seconds, 3), "cpuSeconds": round(cpu, 3),
    "peakMb": round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, 1)}))
