"""Settings for all tests."""

from hypothesis import settings

# no deadline: the suite runs on machines that do other things at the same time
settings.register_profile("figcheck", deadline=None, max_examples=60)
# pytest --hypothesis-profile nightly: some tests take two fifths of these examples
settings.register_profile("nightly", deadline=None, max_examples=25_000)
settings.register_profile("mutation", deadline=None, max_examples=15)
settings.load_profile("figcheck")
