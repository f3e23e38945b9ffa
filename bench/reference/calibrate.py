#!/usr/bin/env python3
"""Fits the weights of src/MentorBot.Domain/Knowledge/Answering/Calibration.cs, and says how well they do on questions they were not fitted on.

    calibrate.py clinc.jsonl banking.jsonl shipped.jsonl not-asked.jsonl

Each file is what `MentorBot.Bench answer … --evidence FILE` wrote for one set; the third and fourth are the shipped entries
(`--hold-out`) and questions that none of them answers, of which every second one is left out of the fitting. Needs NumPy and SciPy.

The probability is a product of two logistic functions of the evidence: "some entry answers this", and "it is the first one".
Both are fitted together, by the likelihood of "the first one is right" plus a third of that of "some entry answers it".
"""
import json, math, sys
import numpy as np
from scipy.optimize import minimize
from scipy.stats import rankdata

SHARE, SHIPPED, ANSWERABLE, RIDGE, FOLDS, ANSWER_FROM = 0.30, 0.5, 0.3, 1e-3, 5, 0.72
logistic = lambda z: 1 / (1 + np.exp(-z))


def load(path):
    lines = [json.loads(line) for line in open(path)]
    return (np.array([line["features"] for line in lines], float), np.array([line["right"] for line in lines]),
            np.array([line["inScope"] for line in lines]))


def weights(in_scope):
    """As if SHARE of all questions had no answer."""
    return np.where(in_scope, (1 - SHARE) / max(1, in_scope.sum()), SHARE / max(1, (~in_scope).sum()))


def fit(sets):
    x = np.vstack([s[0] for s, _ in sets]); right = np.concatenate([s[1] for s, _ in sets]).astype(float)
    inside = np.concatenate([s[2] for s, _ in sets]).astype(float)
    w = np.concatenate([weight * weights(s[2]) for s, weight in sets]); w /= w.sum()
    middle, width = x.mean(0), x.std(0); middle[0], width[0] = 0, 1; width[width == 0] = 1
    z, k, prior = (x - middle) / width, x.shape[1], math.log((1 - SHARE) / SHARE)

    def loss(t):
        a, f = logistic(z @ t[:k] + prior), logistic(z @ t[k:])
        p = np.clip(a * f, 1e-9, 1 - 1e-9)
        value = -(w * (right * np.log(p) + (1 - right) * np.log(1 - p))).sum()
        value -= ANSWERABLE * (w * (inside * np.log(a + 1e-12) + (1 - inside) * np.log(1 - a + 1e-12))).sum()
        slope = -w * (right / p - (1 - right) / (1 - p)) * p
        small = t.copy(); small[0] = small[k] = 0
        return (value + RIDGE * small @ small,
                np.concatenate([z.T @ (slope * (1 - a) - ANSWERABLE * w * (inside - a)), z.T @ (slope * (1 - f))]) + 2 * RIDGE * small)

    t = minimize(loss, np.zeros(2 * k), jac=True, method="L-BFGS-B", options={"maxiter": 2000}).x
    def plain(v):
        v = v / width; v[0] -= (v[1:] * middle[1:]).sum(); return v
    return plain(t[:k]), plain(t[k:])


def confidence(model, x):
    return logistic(x @ model[0] + math.log((1 - SHARE) / SHARE)) * logistic(x @ model[1])


def error(p, right, w):
    """Expected calibration error, ten bins."""
    return sum(abs((w * (p - right))[m].sum()) for b in range(10) for m in [(p >= b / 10) & ((p < (b + 1) / 10) | (b == 9))]) / w.sum()


def threshold(p, right, w):
    order = np.argsort(-p)
    reached = np.where(np.cumsum((w * right)[order]) >= 0.9 * np.cumsum(w[order]))[0]
    return p[order][reached[-1]] if len(reached) else 1.0


def precision(p, right, w, at):
    return (w * right)[p >= at].sum() / max(1e-12, w[p >= at].sum())


def auroc(p, inside):
    rank, n = rankdata(p), inside.sum()
    return (rank[inside].sum() - n * (n + 1) / 2) / n / (~inside).sum()


clinc, banking, shipped, not_asked = map(load, sys.argv[1:5])
half = np.arange(len(not_asked[1])) % 2 == 0
own = tuple(np.concatenate([a, b[half]]) for a, b in zip(shipped, not_asked))
sets = {"CLINC150": clinc, "Banking77": banking}
fold = np.random.RandomState(1)
held_out = {}
for name, one in sets.items():
    other = next(s for n, s in sets.items() if n != name)
    folds, p = fold.permutation(len(one[1])) % FOLDS, np.zeros(len(one[1]))
    for number in range(FOLDS):
        p[folds == number] = confidence(fit([(tuple(a[folds != number] for a in one), 1), (other, 1), (own, SHIPPED)]), one[0][folds == number])
    held_out[name] = p
    w = weights(one[2])
    print(f"{name}: cross-validated error {error(p, one[1], w):.3f}, AUROC {100 * auroc(p, one[2]):.1f}, at {ANSWER_FROM} precision {precision(p, one[1], w, ANSWER_FROM):.3f}, "
          f"right answers {100 * (one[1] & (p >= ANSWER_FROM)).sum() / one[2].sum():.1f} %")
print(f"both: {error(np.concatenate(list(held_out.values())), np.concatenate([s[1] for s in sets.values()]), np.concatenate([weights(s[2]) for s in sets.values()])):.3f}")
model = fit([(clinc, 1), (banking, 1), (own, SHIPPED)])
for a, b in ((clinc, banking), (banking, clinc)):
    name = "CLINC150 → Banking77" if a is clinc else "Banking77 → CLINC150"
    alone = fit([(a, 1), (own, SHIPPED)])
    found = [precision(confidence(m, b[0]), b[1], weights(b[2]), threshold(confidence(m, a[0]), a[1], weights(a[2]))) for m in (model, alone)]
    print(f"{name}: precision at the first's 90 % threshold {found[0]:.3f}, fitted on the first alone {found[1]:.3f}")
p, q = confidence(model, shipped[0]), confidence(model, not_asked[0]) >= ANSWER_FROM
print(f"shipped entries: answered rightly {100 * (shipped[1] & (p >= ANSWER_FROM)).mean():.1f} %, wrongly {100 * (~shipped[1] & (p >= ANSWER_FROM)).mean():.1f} %; "
      f"not asked: answered {q[half].sum()} of {half.sum()} fitted on, {q[~half].sum()} of {(~half).sum()} others")
print("(" + ", ".join("[" + ", ".join(f"{v:.2f}" for v in part) + "]" for part in model) + ")")
