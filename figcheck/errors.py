"""Every error figcheck raises on purpose; each message says what was wrong, where, and what to do."""


class FigcheckError(Exception):
    """Base of all errors that figcheck raises for a reason its user can act on."""


class ConfigError(FigcheckError):
    """A setting, a user's table or an option that cannot be used as it stands."""


class UnknownRule(ConfigError):
    """A rule name, code or group that does not exist."""


class PluginError(FigcheckError):
    """A rule or a plug-in that could not be loaded, or two that claim one name."""


class RuleCrashed(FigcheckError):
    """A rule raised an unexpected error: the story was not examined, so nothing is called clean."""


class UnreadableInput(FigcheckError):
    """A file or text that cannot be read as a story."""


class RateUnavailable(FigcheckError):
    """No exchange rate is known for a pair of currencies on a date."""


class ReaderFailed(FigcheckError):
    """A reader that could not be asked, or whose answer cannot be used; the story's own check is not touched by it."""


class FindingsError(FigcheckError, AssertionError):
    """A story has findings where none were to be; the message is the report."""
