# Sourced by the checks, in the project's folder.
# shellcheck shell=bash

tools=$PWD/target/ci
emulator=$tools/aws-lambda-rie
examples=$tools/examples
# Several builds share the local repository. Each is short.
locks="-Daether.syncContext.named.factory=file-lock -Daether.syncContext.named.nameMapper=file-gav"
# What is in a zip is the same however hard it is deflated.
maven="$PWD/mvnw --batch-mode --no-transfer-progress --quiet $locks -Dmaven.test.skip=true -Dflint.deflater=fast"

# Prints the home of an installed JDK of this feature version, or nothing. GitHub's machines name it in a variable.
jdk_home() {
  local home hosted="JAVA_HOME_$1_X64"
  for home in "${JAVA_HOME:-}" "${!hosted:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")" /usr/lib/jvm/* /opt/java/*; do
    if [ -x "$home/bin/javac" ] && grep -q "^JAVA_VERSION=\"$1[.\"]" "$home/release" 2>/dev/null; then
      printf '%s\n' "$home"
      return
    fi
  done
}

# Calls a function of the script for each of these words, for as many at a time as there are processors. What a call prints
# comes in one piece when it ends. Fails when a call has failed, after all of them.
for_each() {
  local call=$1 word pid failed=0 calls=()
  shift
  for word in "$@"; do
    [ "$(jobs -pr | wc -l)" -lt "$(nproc)" ] || wait -n || true
    (
      log=$(mktemp)
      trap 'cat "$log"; rm "$log"' EXIT
      ("$call" "$word") >"$log" 2>&1
    ) &
    calls+=($!)
  done
  for pid in "${calls[@]}"; do
    wait "$pid" || failed=1
  done
  return "$failed"
}

# Calls these functions likewise.
side_by_side() {
  for_each eval "$@"
}

# Installs AWS's Lambda Runtime Interface Emulator. Its releases are no versions to Go, hence the commit.
install_emulator() {
  GOBIN=$tools go install \
    github.com/aws/aws-lambda-runtime-interface-emulator/cmd/aws-lambda-rie@v0.0.0-20261030222936-bef5c4ba774d
}

# Installs Flint without the examples: they are to find it in the local repository, as a user's build does. Once for all
# checks of one run.
install_flint() {
  [ -n "${FLINT_IS_INSTALLED-}" ] || $maven install -Dquick -pl "$(printf '!%s,' examples/*/)"
}

# Copies the examples, as a fresh checkout has them, to $examples and packages each with its own Makefile. What that would
# give to SAM is in $examples/packages. Does nothing when both Flint and the examples are those of the last time.
package_examples() {
  local stamp=$examples/packaged
  install_flint
  if [ -e "$stamp" ] &&
    [ -z "$(find runtime-*/target/*.jar examples -type f -newer "$stamp" -not -path 'examples/*/target/*')" ]; then
    return
  fi
  rm -rf "$examples"
  mkdir -p "$examples"
  tar -C examples --exclude=target --exclude=.aws-sam -cf - . | tar -C "$examples" -xf -
  for_each package_example "$examples"/*/Makefile
  touch "$stamp"
}

package_example() {
  local example package
  example=$(dirname "$1")
  package=$examples/packages/$(basename "$example")
  mkdir -p "$package"
  make --silent -C "$example" MVN="$maven" ARTIFACTS_DIR="$package"
}

# Unpacks as Lambda does: with the zip's times read as UTC.
unpack() {
  TZ=UTC unzip -q "$1" -d "$2"
}

# Compares what a function answers: the folder of its package, its handler, the folder of its example.
answer_events() {
  python3 .ci/lib/emulator.py "$emulator" "$1" "$2" "$3/events" </dev/null
}
