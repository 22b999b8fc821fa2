"""Functions that run: in a root as Lambda has it, and on the client of AWS's managed runtime."""

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

from projects import Different
from runtime_api import Answer, Invocation, RuntimeApi

HERE = Path(__file__).parent
ANSWER_SECONDS = 120

# What a JVM says unasked.
NOISE = re.compile(r"^(WARNING: |OpenJDK 64-Bit Server VM warning: |\[[0-9.]+s\]\[(warning|error)\])")


class Lambda:
    """A package in its own root, as Lambda has it; without the root where the machine doesn't let us."""

    name = "Flint"
    isolated = os.geteuid() == 0 and shutil.which("unshare") is not None

    def __init__(self, project):
        self._package = project.package
        self._root = project.package.with_name("root")

    def command(self):
        if not self.isolated:
            return [self._package / "bootstrap"]
        self._root.mkdir(exist_ok=True)
        return ["unshare", "--mount", "--propagation", "private", HERE / "bare-root", self._root, self._package]

    def environment(self):
        task = "/var/task" if self.isolated else str(self._package)
        # As Lambda sets it. The root has no such locale.
        return {"LANG": "en_US.UTF-8", "LAMBDA_TASK_ROOT": task}

    def folder(self):
        return self._package

    def complaints(self, log):
        return [f"the JVM complains: {line}" for line in log.splitlines() if NOISE.match(line)][:1]


class ManagedRuntime:
    """The client of AWS's managed runtime on a whole JDK."""

    name = "the managed client"

    def __init__(self, project, client):
        self._project = project
        self._client = client

    def command(self):
        java = Path(os.environ["JAVA_HOME"], "bin/java")
        client = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
        return [java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", self._client, client, self._project.handler()]

    def environment(self):
        return {"LANG": "C.UTF-8", "LAMBDA_TASK_ROOT": str(self._project.managed)}

    def folder(self):
        return self._project.managed

    def complaints(self, log):
        return []


class Function:
    """A running function, with the service it talks to."""

    def __init__(self, runtime, project):
        self.name = runtime.name
        self.complaints = runtime.complaints
        self._runtime = runtime
        self._project = project
        self._log = project.log_of(runtime)

    def __enter__(self):
        self._stack = contextlib.ExitStack()
        self._api = self._stack.enter_context(RuntimeApi())
        out = self._stack.enter_context(open(self._log, "wb"))
        service = self._stack.enter_context(service_of(self._project))
        self._process = subprocess.Popen(
            self._runtime.command(),
            cwd=self._runtime.folder(),
            env={**self._environment(), **service},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        return self

    def __exit__(self, *_):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._stack.close()

    def invoke(self, event):
        """Sends an event, returns the invocation and its answer."""
        invocation = Invocation.of(event)
        self._api.send(invocation)
        answer = self._await_answer()
        if answer.kind == "init error":
            raise self._different(f"failed its init with {answer.json()}")
        if answer.request_id != invocation.request_id:
            raise self._different("answered with another request id")
        return invocation, answer

    def _await_answer(self):
        deadline = time.monotonic() + ANSWER_SECONDS
        while time.monotonic() < deadline:
            ended = self._process.poll() is not None
            answer = self._api.answer(0.01 if ended else 1)
            if answer:
                return answer
            if ended:
                raise self._different(f"ended with {self._process.returncode}")
        raise self._different("did not answer")

    def log(self):
        """All that the function has printed."""
        return self._log.read_text(errors="replace")

    def _different(self, what):
        return Different(f"on {self._runtime.name} it {what}; the last line of {self._log}: {last_line(self.log())}")

    def _environment(self):
        return {
            "PATH": "/usr/local/bin:/usr/bin:/bin:/opt/bin",
            "TZ": ":UTC",
            "_HANDLER": self._project.handler(),
            "AWS_LAMBDA_RUNTIME_API": self._api.address,
            "AWS_LAMBDA_FUNCTION_NAME": "function",
            "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "512",
            "AWS_LAMBDA_LOG_GROUP_NAME": "/aws/lambda/function",
            "AWS_LAMBDA_LOG_STREAM_NAME": "2026/01/01/[$LATEST]0",
            "AWS_LAMBDA_LOG_FORMAT": "TEXT",
            "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
            "AWS_REGION": "eu-central-1",
            "AWS_ACCESS_KEY_ID": "none",
            "AWS_SECRET_ACCESS_KEY": "none",
            **self._runtime.environment(),
            **self._project.environment(),
        }


class DevServer:
    """The project's function in the dev server, from its classes, invoked as by AWS's SDKs."""

    name = "the dev server"

    def __init__(self, project, maven):
        self._project = project
        self._command = [*maven, "--quiet", "-f", project.folder, "flint:dev", "-Dflint.port=0"]
        self._log = project.log_of(self)

    def __enter__(self):
        with contextlib.ExitStack() as stack:
            self._start(stack)
            self._stack = stack.pop_all()
        return self

    def _start(self, stack):
        out = stack.enter_context(open(self._log, "wb"))
        service = stack.enter_context(service_of(self._project))
        variables = {**service, **self._project.environment()}
        (self._project.folder / ".env").write_text("".join(f"{name}={value}\n" for name, value in variables.items()))
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT, start_new_session=True
        )
        stack.callback(self._end)
        self._address = self._await(r"(http://127\.0\.0\.1:\d+)/  each request").group(1)

    def _end(self):
        self._process.terminate()
        self._process.wait()

    def __exit__(self, *_):
        self._stack.close()

    def invoke(self, event):
        """Sends an event, returns the invocation and its answer."""
        trace = Invocation.of(event).trace_id
        request = urllib.request.Request(
            f"{self._address}/2015-03-31/functions/{self._name()}/invocations",
            event,
            {"X-Amzn-Trace-Id": f"Root={trace};Parent=53995c3f42cd8ad8;Sampled=1"},
        )
        with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as response:
            request_id = response.headers["x-amzn-RequestId"]
            kind = "error" if "X-Amz-Function-Error" in response.headers else "response"
            return Invocation(event, request_id, trace), Answer(kind, request_id, response.read())

    def log(self):
        """All that the function and the server have printed."""
        return self._log.read_text(errors="replace")

    def complaints(self, log):
        """None: the log has what Maven and the compiler say, too."""
        return []

    def _name(self):
        with urllib.request.urlopen(f"{self._address}/2015-03-31/functions", timeout=ANSWER_SECONDS) as response:
            return json.load(response)["Functions"][0]["FunctionName"]

    def _await(self, pattern):
        deadline = time.monotonic() + ANSWER_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            found = re.search(pattern, self.log())
            if found:
                return found
            time.sleep(0.1)
        raise Different(f"{self.name} did not start; the last line of {self._log}: {last_line(self.log())}")


@contextlib.contextmanager
def service_of(project):
    """Starts the program that a project's function calls, if there is one; gives the variables that lead to it."""
    if not project.service.exists():
        yield {}
        return
    with subprocess.Popen([project.service], stdout=subprocess.PIPE, text=True) as process:
        try:
            lines = iter(lambda: process.stdout.readline().rstrip("\n"), "")
            yield dict(line.split("=", 1) for line in lines)
        finally:
            process.kill()


def last_line(log):
    lines = [line for line in log.splitlines() if line.strip()]
    return lines[-1] if lines else "nothing is logged"
