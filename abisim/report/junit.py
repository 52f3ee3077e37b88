"""JUnit XML, as continuous integration reads it: a suite per library, a case per function
and entry convention.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from typing import Final

from abisim.report.document import Document, FindingRow, VerdictRow, split_label, verdicts
from abisim.report.wording import counted, sentence, visible

#: What readers sum up; they want all of them on every suite.
_COUNTERS: Final = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def dumps(document: Document) -> str:
    """The document as XML in UTF-8, ending with a newline; every time is 0."""
    root = ET.Element("testsuites")
    cases: dict[str, list[ET.Element]] = {}
    for shape, entry, verdict in verdicts(document):
        # The calls of a variadic function have one name; their shapes tell them apart.
        mark = f" {shape['id']}" if "..." in shape["shape"] else ""
        for label in shape["functions"]:
            library, name = split_label(label)
            case = _case(library, f"{name} [{entry}]{mark}", verdict)
            cases.setdefault(library, []).append(case)
    if not document["complete"]:
        cases["abisim check"] = [_interrupted()]
    for library in sorted(cases):
        members = sorted(cases[library], key=lambda case: case.attrib["name"])
        root.append(_suite("testsuite", library, members, members))
    everything = [case for suite in root for case in suite]
    title = f"abisim {document['abi']} {document['dialect']} {document['subject']}"
    root = _suite("testsuites", title, everything, list(root))
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _suite(
    tag: str, name: str, cases: Iterable[ET.Element], children: Iterable[ET.Element]
) -> ET.Element:
    outcomes = [case[0].tag if len(case) else "" for case in cases]
    element = ET.Element(tag, name=visible(name), tests=str(len(outcomes)))
    for counter, outcome in _COUNTERS.items():
        element.set(counter, str(outcomes.count(outcome)))
    element.set("time", "0")
    element.extend(children)
    return element


def _case(library: str, name: str, verdict: VerdictRow) -> ET.Element:
    case = ET.Element("testcase", classname=visible(library), name=visible(name), time="0")
    findings, reason = verdict["findings"], verdict["reason"]
    match verdict["status"]:
        case "pass":
            pass
        case "fail":
            rules = sorted({finding["rule"] for finding in findings})
            message = f"{counted(len(findings), 'finding')}: {', '.join(rules)}"
            failure = ET.SubElement(case, "failure", message=visible(message), type="fail")
            failure.text = "\n".join(_finding(finding) for finding in findings)
        case "unsupported":
            ET.SubElement(case, "skipped", message=visible(reason))
        case "error":
            ET.SubElement(case, "error", message=visible(reason), type="error")
    return case


def _finding(finding: FindingRow) -> str:
    return visible(f"{finding['rule']}: {sentence(finding)}")


def _interrupted() -> ET.Element:
    case = ET.Element("testcase", classname="abisim check", name="the whole run", time="0")
    message = "interrupted: the other cases are a part of the run"
    ET.SubElement(case, "error", message=message, type="error")
    return case
