"""A relation put to a rule: the claim that the rule makes of it, and the verdict on that."""

from __future__ import annotations

from dataclasses import replace

from .authoring import Context, Rule, Supply
from .model import Claim, Evidence, Judgement, Law, Relation
from .verdicts import judge


def with_options(context: Context, rule: Rule) -> Context:
    """What a rule may ask, with its own options as they are set."""
    if not rule.options:
        return context
    return replace(context, options={option.name: option.value(option.default) for option in rule.options})


def judgement(
    rule: Rule, relation: Relation, context: Context, supply: Supply | None = None, law: Law | None = None
) -> Judgement:
    """The judgement on a relation, with the evidence and the law of the rule unless others are given."""
    bring = supply or rule.supply
    evidence: Evidence | None = bring(relation, context) if bring else None
    held = law or (rule.laws(relation) if rule.laws else rule.law)
    claim = Claim(rule.name, relation, held, rule.subject, evidence)
    return Judgement(claim, judge(claim, rule.severity, rule.tight))
