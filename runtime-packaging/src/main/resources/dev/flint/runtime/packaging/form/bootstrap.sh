#!/bin/sh
# Starts a function with the JRE packed beside this file, in jre/. Written by Flint.
# Builtins of the shell only: each process forked here would slow down every cold start.

case $0 in
  */*) here=${0%/*} ;;
  *) here=. ;;
esac
cd "$here" || exit 1
here=$PWD
cd "${LAMBDA_TASK_ROOT:-$here}" || exit 1

# A wrapper, as Lambda's own runtimes know it, executes what it is given, maybe with more options
# before the last word. That is this script once more: it heeds what the wrapper set.
if [ -n "${FLINT_WRAPPED:-}" ]; then
  unset FLINT_WRAPPED
else
  set -- @MAIN_CLASS@
  wrapper=${AWS_LAMBDA_EXEC_WRAPPER:-}
  if [ -n "$wrapper" ]; then
    if ! [ -f "$wrapper" ] || ! [ -x "$wrapper" ]; then
      echo "AWS_LAMBDA_EXEC_WRAPPER names $wrapper, which is no file that can be executed" >&2
      exit 1
    fi
    export FLINT_WRAPPED=1
    exec "$wrapper" "$here/${0##*/}" "$@"
  fi
fi

# The environment names the handler; the one given when the function was packaged is the default.
default_handler=@HANDLER@
export _HANDLER="${_HANDLER:-$default_handler}"

# The JVM decodes variables and file names as the locale says, and no option changes that. One that
# isn't there, as on Lambda, is ASCII, and so is all when one variable of many names such a one:
# C.UTF-8 then takes the place of all. It names no language: that is as the locale's name says,
# English of the United States by default. Where two bytes are one letter to this shell, all is well.
letter=ü
locale=
if [ "${#letter}${LC_ALL:+ over all others}" != 1 ]; then
  named=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
  unset LANG LC_ALL LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME LC_ADDRESS LC_IDENTIFICATION \
    LC_MEASUREMENT LC_NAME LC_PAPER LC_TELEPHONE
  export LC_CTYPE=C.UTF-8
  case ${named%%[.@]*} in
    en_US) ;;
    C) case $named in C.*) export LANG=C.UTF-8 ;; esac ;;
    [a-z][a-z]_[A-Z][A-Z] | [a-z][a-z][a-z]_[A-Z][A-Z])
      named=${named%%[.@]*}
      locale="-Duser.language=${named%_*} -Duser.country=${named#*_}" ;;
    [a-z][a-z] | [a-z][a-z][a-z])
      locale="-Duser.language=${named%%[.@]*} -Duser.country=" ;;
  esac
fi

# The jars packed beside this file, then others, sorted by their names' bytes: a cache of classes
# goes with a class path that begins as it did.
@LAYER_JARS@class_path=@CLASS_PATH@
# What is known of the function's own jars need not be looked for at each start.
no_services=@NO_SERVICES@
LC_COLLATE=C
for jar in @FURTHER_JARS@; do
  if [ -e "$jar" ]; then
    class_path=$class_path:$jar
    no_services=
  fi
done

jre=@JRE@

# Lambda kills a process that outgrows the function's memory (MB): what is not heap needs room too,
# and of several invocations at once each thread some half a MB. Without a usable number the JVM
# decides.
memory=${AWS_LAMBDA_FUNCTION_MEMORY_SIZE:-}
threads=${AWS_LAMBDA_MAX_CONCURRENCY:-0}
case $threads in
  [1-9] | [1-9][0-9] | [1-9][0-9][0-9] | [1-9][0-9][0-9][0-9]) ;;
  *) threads=0 ;;
esac
case $memory in
  [1-9][0-9][0-9] | [1-9][0-9][0-9][0-9] | [1-9][0-9][0-9][0-9][0-9])
    heap_size=$((memory - 64 - memory / 16 - threads / 2))
    if [ "$threads" != 0 ] && [ "$heap_size" -lt $((memory / 2)) ]; then
      heap_size=$((memory / 2))
    fi
    heap=-Xmx${heap_size}m ;;
  *) heap= ;;
esac

# Classes as the JVM had them in memory when the function was packaged. Where they don't fit, it goes
# on without.
cache=
archive=$jre/lib/function.jsa
if [ -e "$archive" ]@ARCHIVE_FITS@; then cache=-XX:SharedArchiveFile=$archive; fi

# Compiled is what runs often (400 calls, not 200): at first, compiling takes the processor from the
# function. Where nobody waits for the start, all is as the JVM has it, and what runs long gets fast.
case ${AWS_LAMBDA_INITIALIZATION_TYPE:-} in
  provisioned-concurrency | snap-start | lambda-managed-instances) compiler= ;;
  *) compiler='-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2' ;;
esac
own="$compiler -XX:-UsePerfData
  -Djdk.reflect.useNativeAccessorOnly=true
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 $locale"
collector=-XX:+UseSerialGC
java_logging=@JAVA_LOGGING@

set -- @JVM_OPTIONS@ "$@"

# Options that are given may take the place of those above.
given=@GIVEN@${JAVA_TOOL_OPTIONS:-}${JDK_JAVA_OPTIONS:-}${_JAVA_OPTIONS:-}
if [ -n "$given" ]; then . "$jre/@OPTIONS_SCRIPT@"; fi

exec "$jre/bin/java" $heap ${cache:+"$cache"} $collector $own $no_services@GENERATED_CODE@ $java_logging \
  -cp "$class_path" "$@"
