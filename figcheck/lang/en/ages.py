"""Words before a number that is an age."""

# before "under 21" and "over 50" where these are years of age
PEOPLE_BOUNDED = (
    "those", "anyone", "everyone", "someone", "people", "persons", "adults", "children", "kids", "men", "women", "minor", "minors", "child",
    "residents", "students", "voters", "girls", "boys", "players", "youth", "youths", "patients", "drivers", "citizens", "workers", "no one",
    "nobody", "girl", "boy", "man", "woman", "americans", "australians", "britons", "users", "teenagers", "mothers", "all", "both", "they are both",
)  # fmt: skip

BEFORE_AGE = (
    "age",
    "aged",
    "ages",
    "aged between",
    "aged from",
    "ages of",
    "age of",
    "aged about",
    "turned",
    "turns",
    "turning",
    "at age",
)

# before the ages of several: "two girls, aged 6 and 7"
AGED = frozenset({"aged", "age", "ages"})

AGE_HEDGES = (
    "about",
    "around",
    "only",
    "just",
    "under",
    "over",
    "above",
    "below",
    "at least",
    "up to",
    "from",
    "between",
)
