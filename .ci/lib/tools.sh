# Sourced by the checks, in the project's folder.
# shellcheck shell=bash

tools=$PWD/target/ci
emulator=$tools/aws-lambda-rie
examples=$tools/examples
# What is in a zip is the same however hard it is deflated.
maven="$PWD/mvnw --batch-mode --no-transfer-progress --quiet -DskipTests -Dflint.deflater=fast"

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
  local stamp=$examples/packaged makefile package
  install_flint
  if [ -e "$stamp" ] &&
    [ -z "$(find runtime-*/target/*.jar examples -type f -newer "$stamp" -not -path 'examples/*/target/*')" ]; then
    return
  fi
  rm -rf "$examples"
  mkdir -p "$examples"
  tar -C examples --exclude=target --exclude=.aws-sam -cf - . | tar -C "$examples" -xf -
  for makefile in "$examples"/*/Makefile; do
    package=$examples/packages/$(basename "$(dirname "$makefile")")
    mkdir -p "$package"
    make --silent -C "$(dirname "$makefile")" MVN="$maven" ARTIFACTS_DIR="$package"
  done
  touch "$stamp"
}

# Unpacks as Lambda does: with the zip's times read as UTC.
unpack() {
  TZ=UTC unzip -q "$1" -d "$2"
}

# Compares what a function answers: the folder of its package, its handler, the folder of its example.
answer_events() {
  python3 .ci/lib/emulator.py "$emulator" "$1" "$2" "$3/events" </dev/null
}
