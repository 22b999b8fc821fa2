"""Starts a package's bootstrap, gives it one event and compares the answer: FOLDER EVENT EXPECTED."""

import http.server
import os
import subprocess
import sys
import threading

folder, event, expected = sys.argv[1:]
given = threading.Event()
ended = threading.Event()
answers = []


class RuntimeApi(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if given.is_set():
            ended.wait()
            return
        given.set()
        self.answer(200, event.encode(), {"Lambda-Runtime-Aws-Request-Id": "1", "Lambda-Runtime-Deadline-Ms": "9999999999999"})

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        answers.append((self.path, body.decode()))
        self.answer(202, b"", {})
        ended.set()

    def answer(self, status, body, headers):
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


with http.server.ThreadingHTTPServer(("127.0.0.1", 0), RuntimeApi) as server:
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    variables = {
        "PATH": os.environ["PATH"],
        "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{server.server_port}",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "512",
        "LAMBDA_TASK_ROOT": folder,
    }
    process = subprocess.Popen([folder + "/bootstrap"], env=variables)
    threading.Thread(target=lambda: (process.wait(), ended.set()), daemon=True).start()
    ended.wait(120)
    process.kill()
    process.wait()
    server.shutdown()

if answers != [("/2018-06-01/runtime/invocation/1/response", expected)]:
    sys.exit(f"Expected the answer {expected}, found {answers}")
print(f"{event} -> {answers[0][1]}")
