"""`figcheck mcp`, as the client of the official SDK sees it over real streams."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from figcheck.errors import ConfigError
from figcheck.serve.tools import MOST_CHARACTERS, TOOLS

mcp = pytest.importorskip("mcp")

STORY = "Revenue rose 20% to $3.4 billion from $3.02 billion.\n\nForty of the 52 sheep died. All 45 were insured."
PARAMETERS = mcp.StdioServerParameters(command=sys.executable, args=["-m", "figcheck", "mcp"])


def talked(ask: Callable[[Any], Awaitable[Any]]) -> Any:
    async def talk() -> Any:
        async with mcp.Client(PARAMETERS, read_timeout_seconds=60) as client:
            return await ask(client)

    return asyncio.run(asyncio.wait_for(talk(), 120))


def test_an_agent_finds_the_tools_and_reads_while_figcheck_judges() -> None:
    async def ask(client: Any) -> list[Any]:
        found = [await client.list_tools()]
        found.append(await client.call_tool("list_figures", {"text": STORY}))
        found.append(await client.call_tool("check_story", {"text": STORY, "published": "2026-03-18"}))
        tie = {"kind": "same", "roles": {"mention": [3, 5]}}
        found.append(await client.call_tool("judge_ties", {"text": STORY, "ties": [tie, {"kind": "sums"}]}))
        found.append(await client.call_tool("exchange_rate", {"base": "gbp", "quote": "USD", "on": "2021-08-30"}))
        found.append(await client.call_tool("explain_rule", {"rule": "FC201"}))
        found.append(await client.call_tool("exchange_rate", {"base": "GBP", "quote": "USD", "on": "yesterday"}))
        found.append(await client.call_tool("check_story", {"text": "1 " * MOST_CHARACTERS}))
        found.append(await client.call_tool("explain_rule", {"rule": "no-such-rule"}))
        return found

    tools, figures, checked, judged, rate, rule, *wrong = talked(ask)
    assert [tool.name for tool in tools.tools] == [tool.__name__ for tool in TOOLS]
    assert all(tool.description and tool.input_schema["type"] == "object" for tool in tools.tools)
    assert [row["text"] for row in figures.structured_content["figures"]][3::2] == ["Forty", "45"]
    assert [row["rule"] for row in checked.structured_content["findings"]] == ["percent-change-mismatch"]
    assert not checked.structured_content["ok"]
    assert judged.structured_content["findings"][0]["rule"] == "figures-disagree"
    assert judged.structured_content["judged"][0]["outcome"] == "contradicted"
    assert judged.structured_content["refused"][0]["reason"].startswith("there is no kind 'sums'")
    assert rate.structured_content["rate"].startswith("1.37")
    assert rule.structured_content["rule"] == "percent-change-mismatch"
    assert all(answer.is_error for answer in wrong)
    sentences = [answer.content[0].text for answer in wrong]
    assert "'yesterday' is not a day" in sentences[0]
    assert f"{MOST_CHARACTERS:,} are the most" in sentences[1]
    assert "there is no rule 'no-such-rule'" in sentences[2]


def test_without_the_sdk_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    from figcheck.serve.agents import server

    monkeypatch.setitem(sys.modules, "mcp.server", None)
    with pytest.raises(ConfigError, match=r"pip install 'figcheck\[mcp\]'"):
        server()
