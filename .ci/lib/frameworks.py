"""Packages projects, runs each as Lambda would, in the dev server and on the managed runtime's own client, and compares
answers and logs.

    frameworks.py WORK CLIENT PROJECT... -- MAVEN...

PROJECT is a folder as .ci/fixtures/frameworks/README.md describes it. WORK takes copies, packages and logs, CLIENT is the
class path of the managed runtime's client, MAVEN the command that builds. JAVA_HOME has the JDK for both.
"""

import concurrent.futures
import json
import os
import re
import sys
from pathlib import Path

from functions import DevServer, Function, Lambda, ManagedRuntime
from projects import Different, Project, build

# Some wait for what they have started.
THREADS = os.cpu_count() * 3 // 2
# A function is given each event that often: its first, and one when all is warm.
ROUNDS = ("first", "again")


def check_project(project, maven, client):
    """Returns what is not as it should be, a line each."""
    try:
        project.unpack()
        project.lay_out_for_managed_runtime()
        theirs, differences = run_events(Function(ManagedRuntime(project, client), project), project)
        for function in (Function(Lambda(project), project), DevServer(project, maven)):
            ours, own_differences = run_events(function, project)
            differences += own_differences + list(compare_frames(function, ours, theirs))
        return differences
    except Different as different:
        return [str(different)]
    except Exception as failure:  # The other projects go on.
        return [repr(failure)]


def run_events(function, project):
    """Sends a function all events; returns its outcomes by event, and how they and the log differ from what is expected."""
    outcomes, differences, expected_lines = {}, [], []
    with function:
        for event in project.events():
            for turn in ROUNDS:
                invocation, answer = function.invoke(event.read_bytes())
                name = f"{event.stem} {turn}"
                outcomes[name] = outcome(answer)
                differences += compare(f"{name} on {function.name}", expectation(event), outcomes[name])
                expected_lines += [(name, line) for line in log_patterns(event, invocation)]
        log = function.log()
    for name, pattern in expected_lines:
        if not re.search(pattern, log, re.MULTILINE):
            differences.append(f"{name} on {function.name}: no log line matches {pattern}")
    return outcomes, differences + function.complaints(log)


def outcome(answer):
    """What a caller sees of an answer."""
    document = answer.json()
    if answer.kind == "response":
        return {"response": document}
    return {answer.kind: error_of(document), "frame": (document.get("stackTrace") or [None])[0]}


def expectation(event):
    error = event.with_suffix(".error.json")
    if error.exists():
        return {"error": error_of(json.loads(error.read_bytes()))}
    return {"response": json.loads(event.with_suffix(".expected.json").read_bytes())}


def error_of(document):
    return {key: document.get(key) for key in ("errorType", "errorMessage")}


def compare(what, expected, actual):
    actual = {kind: value for kind, value in actual.items() if kind != "frame"}
    return [] if matches(expected, actual) else [f"{what}: expected {short(expected)}, but was {short(actual)}"]


def matches(expected, actual):
    """Whether both are equal, where "*" stands for any value."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        return expected.keys() == actual.keys() and all(matches(expected[key], actual[key]) for key in expected)
    return expected in ("*", actual)


def compare_frames(function, ours, theirs):
    """The topmost frame of an error is the function's, wherever it runs."""
    for event, outcome in theirs.items():
        frames = [ours[event].get("frame"), outcome.get("frame")]
        if frames[0] != frames[1]:
            yield f"{event}: the topmost frame on {function.name} is {frames[0]}, on the managed client {frames[1]}"


def log_patterns(event, invocation):
    file = event.with_suffix(".log")
    for line in file.read_text().splitlines() if file.exists() else []:
        yield line.replace("REQUEST_ID", invocation.request_id).replace("TRACE_ID", invocation.trace_id)


def short(value):
    return json.dumps(value, ensure_ascii=False)[:600]


def report(project, differences):
    print(f"{'FAILED' if differences else 'ok':8}{project.name:40}{project.size()}".rstrip(), flush=True)
    for difference in differences:
        print(f"        {difference}", flush=True)


def main(work, client, *rest):
    split = rest.index("--")
    work = Path(work).resolve()
    projects = [Project(Path(folder), work) for folder in rest[:split]]
    maven = list(rest[split + 1 :])
    if not Lambda.isolated:
        print("Not root, or no unshare: functions run without a root of their own")
    build(projects, work, [*maven, f"-T{THREADS}"])
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(THREADS) as pool:
        checks = {pool.submit(check_project, project, maven, client): project for project in projects}
        for check in concurrent.futures.as_completed(checks):
            report(checks[check], check.result())
            failed += bool(check.result())
    print(f"{len(projects) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
