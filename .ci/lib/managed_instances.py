"""Sends the example `concurrent` several events at once, in the managed-instances mode of AWS's Lambda Runtime Interface Emulator.

    managed_instances.py AWS_LAMBDA_RIE PACKAGE WORK

That mode looks for the function in /var/task alone, which here is PACKAGE in a mount namespace of its own: needs root.
WORK is a folder to write in.
"""

import concurrent.futures
import json
import sys
import time
from pathlib import Path

from emulator import ANSWER_SECONDS, Emulator, check

CONCURRENCY = 8
EVENTS = 400

# In its own namespace, so that nothing of it is seen from outside.
IN_VAR_TASK = """#!/bin/sh
exec unshare --mount --propagation private sh -c '
  mount -t tmpfs tmpfs /var && mkdir /var/task && mount --bind "$1" /var/task && emulator=$0 && shift && exec "$emulator" "$@"
' {emulator} {package} "$@"
"""


def invoke(function):
    """Sends an event until a worker is free: the emulator turns away what comes a moment too soon."""
    deadline = time.monotonic() + ANSWER_SECONDS
    while True:
        answer = json.loads(function.invoke(b'{"counter": "B"}'))
        if answer.get("errorType") != "Runtime.Unavailable":
            return answer
        if time.monotonic() > deadline:
            raise SystemExit(f"No worker was free within {ANSWER_SECONDS} s: {answer}")


def main(emulator, package, work):
    wrapper = Path(work, "emulator-of-managed-instances")
    wrapper.write_text(IN_VAR_TASK.format(emulator=Path(emulator).resolve(), package=Path(package).resolve()))
    wrapper.chmod(0o755)
    environment = {"AWS_LAMBDA_MAX_CONCURRENCY": str(CONCURRENCY), "LAMBDA_TASK_ROOT": "/var/task"}
    with Emulator(wrapper, package, "example.Tickets", **environment) as function:
        with concurrent.futures.ThreadPoolExecutor(CONCURRENCY) as callers:
            answers = list(callers.map(lambda _: invoke(function), range(EVENTS)))
        check("each number once", list(range(1, EVENTS + 1)), sorted(answer["number"] for answer in answers))


if __name__ == "__main__":
    main(*sys.argv[1:])
