"""How sure the body is: the probability that it is right, calibrated on pages of domains that training had not seen."""

from __future__ import annotations

from math import exp, log

from adc_extract.score.weighing import Sureness

_LEAST, _MOST = 0.001, 0.999


def confidence(expected: float, sureness: Sureness) -> float:
    """The probability, 0 to 1, that the word F1 of a body of this expected F1 is 0.9 or more; 0 for no body.

    A logistic regression on the expected F1's log-odds (Platt 1999, "Probabilistic outputs for support vector
    machines").
    """
    if not expected:
        return 0.0
    bounded = min(max(expected, _LEAST), _MOST)
    return round(1 / (1 + exp(-sureness.constant - sureness.slope * log(bounded / (1 - bounded)))), 3)
