"""Has boto3 invoke the function behind an address.

    invoke_api.py ADDRESS EVENTS

ADDRESS is that of `flint:dev`, such as http://127.0.0.1:9000. Beside each NAME.json in EVENTS, NAME.expected.json has the
answer.
"""

import base64
import json
import sys
from pathlib import Path

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

from emulator import check

SYNCHRONOUS_BYTES = 6 * 1024 * 1024
EVENT_BYTES = 1024 * 1024


def connect(address):
    """A client with credentials that nobody checks. It does not try again, since a second try would hide a failure."""
    return boto3.client(
        "lambda",
        endpoint_url=address,
        region_name="us-east-1",
        aws_access_key_id="key",
        aws_secret_access_key="secret",
        config=Config(retries={"total_max_attempts": 1}),
    )


def check_function(client, name):
    client.get_waiter("function_active_v2").wait(FunctionName=name)
    client.get_waiter("function_updated").wait(FunctionName=name)
    check("runtime", "provided.al2023", client.get_function(FunctionName=name)["Configuration"]["Runtime"])


def check_answers(client, name, events):
    files = [file for file in sorted(Path(events).glob("*.json")) if not file.name.endswith(".expected.json")]
    if not files:
        raise SystemExit(f"No events in {events}")
    for file in files:
        event = file.read_bytes()
        expected = json.loads(file.with_suffix(".expected.json").read_bytes())
        check(f"{file.stem}", expected, answer(client.invoke(FunctionName=name, Payload=event)))
        check(f"{file.stem} as a stream", expected, json.loads(streamed(client, name, event)))
        check_types(client, name, event)


def answer(response):
    check("status", (200, None), (response["StatusCode"], response.get("FunctionError")))
    return json.loads(response["Payload"].read())


def streamed(client, name, event):
    """What comes in chunks, once the stream has ended well."""
    response = client.invoke_with_response_stream(FunctionName=name, Payload=event, LogType="Tail")
    *chunks, last = response["EventStream"]
    check("end of the stream", None, last["InvokeComplete"].get("ErrorCode"))
    check_log("log of the stream", response, last["InvokeComplete"])
    return b"".join(chunk["PayloadChunk"]["Payload"] for chunk in chunks)


def check_log(what, response, result):
    """The log is that of this invocation: it says the request id that the response has."""
    lines = base64.b64decode(result["LogResult"]).decode().splitlines()
    start = next((line for line in lines if line.startswith("START ")), lines)
    check(what, f"START RequestId: {response['ResponseMetadata']['RequestId']} Version: $LATEST", start)


def check_types(client, name, event):
    # The client context is only to be accepted: no example answers it.
    context = base64.b64encode(b'{"custom": {"shop": "7"}}').decode()
    response = client.invoke(FunctionName=name, Payload=event, LogType="Tail", ClientContext=context)
    check_log("log", response, response)
    check("version", "$LATEST", response["ExecutedVersion"])
    arn = f"arn:aws:lambda:eu-central-1:123456789012:function:{name}"
    check("by ARN", 200, client.invoke(FunctionName=arn, Qualifier="live", Payload=event)["StatusCode"])
    for kind, status in {"Event": 202, "DryRun": 204}.items():
        check(kind, status, client.invoke(FunctionName=name, Payload=event, InvocationType=kind)["StatusCode"])


def check_refusals(client, name):
    large = b'"' + b"a" * SYNCHRONOUS_BYTES + b'"'
    refused(client, "ResourceNotFoundException", FunctionName="no-" + name)
    refused(client, "InvalidRequestContentException", FunctionName=name, Payload=b"{")
    refused(client, "InvalidRequestContentException", FunctionName=name, ClientContext="{}")
    refused(client, "RequestEntityTooLargeException", FunctionName=name, Payload=large)
    refused(
        client,
        "RequestEntityTooLargeException",
        FunctionName=name,
        Payload=large[-EVENT_BYTES - 1 :],
        InvocationType="Event",
    )


def refused(client, code, **parameters):
    try:
        client.invoke(**parameters)
    except ClientError as error:
        check(code, code, error.response["Error"]["Code"])
    else:
        raise SystemExit(f"Expected {code} for {str(parameters)[:1000]}, but there was an answer")


def main(address, events):
    client = connect(address)
    name = client.list_functions()["Functions"][0]["FunctionName"]
    check_function(client, name)
    check_answers(client, name, events)
    check_refusals(client, name)


if __name__ == "__main__":
    main(*sys.argv[1:])
