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

# The environment names the handler; the one given when the function was packaged is the default.
default_handler=@HANDLER@
export _HANDLER="${_HANDLER:-$default_handler}"

# The jars packed beside this file, then others, sorted by their names' bytes: a cache of classes
# goes with a class path that begins as it did.
class_path=@CLASS_PATH@
# What is known of the function's own jars need not be looked for at each start.
no_serializer=@NO_SERIALIZER@
LC_COLLATE=C
for jar in @FURTHER_JARS@; do
  if [ -e "$jar" ]; then
    class_path=$class_path:$jar
    no_serializer=
  fi
done

# Lambda kills a process that outgrows the function's memory (MB): what is not heap needs room too.
# Without a usable number the JVM decides.
memory=${AWS_LAMBDA_FUNCTION_MEMORY_SIZE:-}
case $memory in
  [1-9][0-9][0-9] | [1-9][0-9][0-9][0-9] | [1-9][0-9][0-9][0-9][0-9])
    heap=-Xmx$((memory - 64 - memory / 16))m ;;
  *) heap= ;;
esac

# Classes as the JVM had them in memory when the function was packaged. Where they don't fit, it goes
# on without.
jre=@JRE@
cache=
if [ -e "$jre/@CACHE@" ]; then cache=@CACHE_OPTION@$jre/@CACHE@; fi

# The JVM decodes variables and file names as the locale says, and no option changes that.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *.[Uu][Tt][Ff]-8 | *.[Uu][Tt][Ff]8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# Compiled is what runs often (800 calls, not 200): at first, compiling takes the processor from the
# function.
exec "$jre/bin/java" $heap ${cache:+"$cache"} \
  -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4 -XX:-UsePerfData \
  -Djdk.reflect.useNativeAccessorOnly=true $no_serializer @JAVA_LOGGING@ \
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
  @JVM_OPTIONS@ \
  -cp "$class_path" @MAIN_CLASS@
