"""Zips what `sam build` has built as `sam deploy` does, with SAM's own function, and says what it is.

    sam_packages.py TEMPLATE BUILD_DIR PACKAGES

Writes PACKAGES/NAME.zip for each function in TEMPLATE, prints its name, its handler and the folder of its source.
Runs in SAM's own virtual environment.
"""

import sys
import zlib
from pathlib import Path

from samcli.lib.package.utils import make_zip_with_lambda_permissions
from samcli.yamlhelper import yaml_parse

# What is in a zip is the same however hard it is deflated.
zlib.Z_DEFAULT_COMPRESSION = zlib.Z_BEST_SPEED


def main(template, build_dir, packages):
    for name, resource in yaml_parse(Path(template).read_text())["Resources"].items():
        if resource["Type"] == "AWS::Serverless::Function":
            make_zip_with_lambda_permissions(str(Path(packages, name)), str(Path(build_dir, name)))
            properties = resource["Properties"]
            print(name, properties["Handler"], Path(template).parent / properties["CodeUri"])


if __name__ == "__main__":
    main(*sys.argv[1:])
