"""`figcheck reader requests`: the exact questions about stories, as JSON lines, for any model or person to answer."""

from __future__ import annotations

from ..checker import extract
from ..errors import ReaderFailed, UnreadableInput
from ..formats.story import StoryFile
from ..readers.batch import request_line
from ..readers.request import Question, questions
from ..report.summary import count
from .atomic import write_file
from .console import complain, emit, say
from .options import Options, Parser, day, one_of
from .reading import AnswersOfAll, Job, doubted
from .setting_options import add_setting_options
from .settings import Settings
from .sources import Stories, add_input_options

STDOUT = "-"
MODEL = "reader"


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument("what", metavar="requests", type=one_of("requests"), help="requests: one JSON line a question")
    add_input_options(parser)
    parser.add_argument("-o", "--output", metavar="FILE", default=STDOUT, help="the file to write; - for the output")
    parser.add_argument("--masked", action="store_true", help="hide every digit: figures are marks with kind and unit")
    parser.add_argument(
        "--again",
        metavar="FILE.jsonl",
        action="append",
        default=[],
        help="put back, by the words alone, what these answers tie and figcheck finds contradicted; may be repeated",
    )
    parser.add_argument("--model", metavar="NAME", default=MODEL, help="the model that the requests name")
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication, such as 2021-08-30")
    add_setting_options(parser)


def run(options: Options) -> int:
    """Write the requests of every story; 2 when one could not be read."""
    settings = Settings(options)
    answers = AnswersOfAll(options.again) if options.again else None
    lines: list[str] = []
    stories = characters = 0
    failed = False
    for story in Stories(options):
        if isinstance(story, UnreadableInput):
            complain(str(story))
            failed = True
            continue
        try:
            asked = _again(options, settings, story, answers) if answers else _questions(options, settings, story)
        except ReaderFailed as error:
            complain(f"{story.name}: {error}")
            failed = True
            continue
        if answers and (why := answers.missing(story)):
            complain(f"{story.name}: {why}")
            failed = True
        stories += 1
        characters += sum(len(question.system) + len(question.user) for question in asked)
        lines += [request_line(question, options.model) for question in asked]
    text = "".join(lines)
    if options.output == STDOUT:
        emit(text)
    else:
        write_file(options.output, text.encode("utf-8", "surrogatepass"))
        told = f"{count(stories, 'story', 'stories')} · {count(len(lines), 'request')} · {characters:,} characters"
        say(f"{options.output}: {told}")
    return 2 if failed else 0


def _questions(options: Options, settings: Settings, story: StoryFile) -> list[Question]:
    figures = extract(story.text, config=settings.resolved(story.name).config)
    return questions(story.text, figures, options.published or story.published, options.masked)


def _again(options: Options, settings: Settings, story: StoryFile, answers: AnswersOfAll) -> list[Question]:
    """The question that puts back what of a story's answers is contradicted; none where nothing is."""
    job = Job(story, settings.checker(story.name), options.published or story.published)
    question = doubted(job, answers.ties(story) or ()).question
    return [question] if question else []
