"""The Lambda service as a runtime sees it: gives it events one after the other, takes its answers."""

import http.server
import json
import queue
import threading
import time
import uuid
from dataclasses import dataclass

VERSION = "/2018-06-01/runtime"
FUNCTION_ARN = "arn:aws:lambda:eu-central-1:123456789012:function:function"
FUNCTION_SECONDS = 60


@dataclass(frozen=True)
class Invocation:
    """An event with the ids that it goes out with."""

    event: bytes
    request_id: str
    trace_id: str

    @staticmethod
    def of(event):
        request_id = str(uuid.uuid4())
        root = uuid.uuid4().hex
        return Invocation(event, request_id, f"1-{root[:8]}-{root[8:]}")


@dataclass(frozen=True)
class Answer:
    """What a function has posted: `response`, `error` or `init error`, the invocation it is for, and its bytes."""

    kind: str
    request_id: str
    body: bytes

    def json(self):
        """The document, or the text when it is none."""
        try:
            return json.loads(self.body)
        except ValueError:
            return self.body.decode(errors="replace")


class RuntimeApi:
    """A Runtime API on a free port, for one execution environment."""

    def __init__(self):
        self._invocations = queue.Queue()
        self._answers = queue.Queue()
        handler = type("Handler", (_Handler,), {"invocations": self._invocations, "answers": self._answers})
        self._server = _Server(("127.0.0.1", 0), handler)

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    @property
    def address(self):
        return "127.0.0.1:%d" % self._server.server_address[1]

    def send(self, invocation):
        self._invocations.put(invocation)

    def answer(self, seconds):
        """The next answer, or None when none has come in so many seconds."""
        try:
            return self._answers.get(timeout=seconds)
        except queue.Empty:
            return None


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        """A function that is killed closes its connection. Any other error is an answer that does not come."""


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self):
        if self.path != f"{VERSION}/invocation/next":
            return self._reply(404, b"{}")
        invocation = self.invocations.get()
        headers = {
            "Lambda-Runtime-Aws-Request-Id": invocation.request_id,
            "Lambda-Runtime-Deadline-Ms": str(int((time.time() + FUNCTION_SECONDS) * 1000)),
            "Lambda-Runtime-Invoked-Function-Arn": FUNCTION_ARN,
            "Lambda-Runtime-Trace-Id": f"Root={invocation.trace_id};Parent=53995c3f42cd8ad8;Sampled=1",
        }
        self._reply(200, invocation.event, headers)

    def do_POST(self):
        body = self._body()
        parts = self.path.removeprefix(VERSION).strip("/").split("/")
        if parts == ["init", "error"]:
            self._reply(202, b'{"status":"OK"}')
            self.answers.put(Answer("init error", "", body))
        elif len(parts) == 3 and parts[0] == "invocation" and parts[2] in ("response", "error"):
            self._reply(202, b'{"status":"OK"}')
            self.answers.put(Answer(parts[2], parts[1], body))
        else:
            self._reply(404, b"{}")

    def _body(self):
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return body

    def _reply(self, status, body, headers=None):
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **(headers or {})}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """What goes wrong shows in the answers."""
