#!/bin/sh
cd "$LAMBDA_TASK_ROOT" || exit 1
exec jre/bin/java -Xmx416m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp 'lib/*' benchmark.NaiveRuntime
