"""Has the function in .ci/fixtures/faults do what no example does, in AWS's Lambda Runtime Interface Emulator.

faults.py AWS_LAMBDA_RIE PACKAGE
"""

import json
import sys

from emulator import Emulator, check

LARGEST_RESPONSE = 6 * 1024 * 1024 + 100
TIMEOUT_SECONDS = 5


def goes_on_after_failures(emulator, package):
    with Emulator(emulator, package, "example.Faults") as function:
        check("first event", b'"1"', function.invoke(b'"count"'))

        error = json.loads(function.invoke(b'"fail"'))
        check("function error, message", "failed as told", error["errorMessage"])
        check("function error, type", "java.lang.IllegalStateException", error["errorType"])
        check("function error, frame", True, error["stackTrace"][0].startswith("example.Faults.handleRequest("))

        # Two of the bytes are the quotes.
        largest = function.invoke(json.dumps(str(LARGEST_RESPONSE - 2)).encode())
        check("response of 6 MB", b'"' + b"x" * (LARGEST_RESPONSE - 2) + b'"', largest)
        error = json.loads(function.invoke(json.dumps(str(LARGEST_RESPONSE - 1)).encode()))
        check("response of 6 MB and a byte", "Function.ResponseSizeTooLarge", error["errorType"])

        check("the same process after all that", b'"5"', function.invoke(b'"count"'))


def starts_again_after_a_timeout(emulator, package):
    timeout = {"AWS_LAMBDA_FUNCTION_TIMEOUT": str(TIMEOUT_SECONDS)}
    with Emulator(emulator, package, "example.Faults", **timeout) as function:
        check("in time", b'"1"', function.invoke(b'"count"'))
        timed_out = f"Task timed out after {TIMEOUT_SECONDS}.00 seconds".encode()
        check("timeout", timed_out, function.invoke(b'"wait"'))
        check("a new process after it", b'"1"', function.invoke(b'"count"'))


def reports_init_errors(emulator, package):
    with Emulator(emulator, package, "example.Broken") as function:
        # The emulator tries to start it for each event.
        for attempt in "first", "second":
            error = json.loads(function.invoke(b'"x"'))
            check(f"init error, {attempt} event", "broken from the start", error["errorMessage"])
            check(f"init error, {attempt} type", "java.lang.IllegalStateException", error["errorType"])


if __name__ == "__main__":
    goes_on_after_failures(*sys.argv[1:])
    starts_again_after_a_timeout(*sys.argv[1:])
    reports_init_errors(*sys.argv[1:])
