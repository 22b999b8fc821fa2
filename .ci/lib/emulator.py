"""Runs a packaged function in AWS's Lambda Runtime Interface Emulator.

As a command: sends a function the events of an example, and again with its cache made mandatory, and compares what it answers.

    emulator.py AWS_LAMBDA_RIE PACKAGE HANDLER EVENTS

PACKAGE is the folder that Lambda would call /var/task. Beside each NAME.json in EVENTS, NAME.expected.json has the answer.
"""

import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

START_SECONDS = 20
ANSWER_SECONDS = 60
STOP_SECONDS = 10

# What starts only with its cache. JAVA_TOOL_OPTIONS would not do: bootstrap's own options win over it.
ARCHIVE = "jre/lib/function.jsa"
MANDATORY = "-Xshare:on"

# As an exit, so that a `with` ends its processes.
signal.signal(signal.SIGTERM, lambda *_: sys.exit("Terminated"))


class Emulator:
    """A running emulator: one execution environment of the function."""

    def __init__(self, emulator, package, handler, **environment):
        package = Path(package).resolve()
        self._port, runtime_api_port = free_ports(2)
        self._log = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            [
                Path(emulator).resolve(),
                f"--runtime-interface-emulator-address=127.0.0.1:{self._port}",
                f"--runtime-api-address=127.0.0.1:{runtime_api_port}",
                package / "bootstrap",
            ],
            cwd=package,
            env={
                "PATH": os.environ["PATH"],
                "LAMBDA_TASK_ROOT": str(package),
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "512",
                "_HANDLER": handler,
                **environment,
            },
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def __enter__(self):
        try:
            self._await_port()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(self, failure, *_):
        self._stop()
        if failure:
            sys.stderr.write(self.log())

    def invoke(self, event):
        """Sends the bytes of an event, returns those of the answer, whether of a response or of an error."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=ANSWER_SECONDS)
        with contextlib.closing(connection):
            connection.request("POST", "/2015-03-31/functions/function/invocations", event)
            return connection.getresponse().read()

    def log(self):
        """Everything the emulator and the function have printed."""
        self._log.seek(0)
        return self._log.read().decode(errors="replace")

    def _await_port(self):
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                return socket.create_connection(("127.0.0.1", self._port), 1).close()
            except OSError:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    raise SystemExit("The emulator did not start:\n" + self.log())
                time.sleep(0.05)

    def _stop(self):
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        # The function has a process group of its own, but the emulator's session.
        for process in (int(name) for name in os.listdir("/proc") if name.isdigit()):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                if os.getsid(process) == self._process.pid:
                    os.kill(process, signal.SIGKILL)


def free_ports(count):
    """Ports that nothing listens on."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


def check(what, expected, actual):
    """Ends the run unless both are equal."""
    if expected != actual:
        raise SystemExit(f"{what}: expected {str(expected)[:1000]}, but was {str(actual)[:1000]}")
    print(f"  {what}")


def check_events(emulator, package, handler, events, **environment):
    """Sends one environment all events, one after the other."""
    files = [file for file in sorted(Path(events).glob("*.json")) if not file.name.endswith(".expected.json")]
    if not files:
        raise SystemExit(f"No events in {events}")
    with Emulator(emulator, package, handler, **environment) as function:
        for file in files:
            expected = json.loads(file.with_suffix(".expected.json").read_bytes())
            answer = function.invoke(file.read_bytes())
            try:
                answer = json.loads(answer)
            except ValueError:
                pass  # And so not equal to what is expected.
            check(" ".join([handler, file.stem, *environment.values()]), expected, answer)


def main(emulator, package, handler, events):
    check_events(emulator, package, handler, events)
    if Path(package, ARCHIVE).exists():
        check_events(emulator, package, handler, events, _JAVA_OPTIONS=MANDATORY)
    else:
        print("  (the package holds no cache)")


if __name__ == "__main__":
    main(*sys.argv[1:])
