"""Has the example `streaming` stream to AWS's Lambda Runtime Interface Emulator, which collects what comes.

    streaming.py AWS_LAMBDA_RIE PACKAGE
"""

import json
import sys

from emulator import Emulator, check

DELIMITER = bytes(8)


def main(emulator, package):
    with Emulator(emulator, package, "example.Report", FLINT_RESPONSE_MODE="streaming") as function:
        head, body = function.invoke(b'{"rawQueryString": "rows=3"}').split(DELIMITER)
        check("head", 200, json.loads(head)["statusCode"])
        check("body", b"row,square\n1,1\n2,4\n3,9\n", body)
        _, body = function.invoke(b'{"rawQueryString": "rows=200000"}').split(DELIMITER)
        check("rows of a long body", 200001, body.count(b"\n"))


if __name__ == "__main__":
    main(*sys.argv[1:])
