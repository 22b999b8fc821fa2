#!/bin/sh
# Links the function, the runtime and the JDK's modules they need into one image, target/function.
# Run `mvn package` first: it collects the modules in target/modules.
set -e
cd "$(dirname "$0")"
PATH=${JAVA_HOME:+$JAVA_HOME/bin:}$PATH
rm -rf target/function

jlink --module-path target/modules \
  --add-modules example.greeting,dev.flint.runtime \
  --launcher greeting=dev.flint.runtime/dev.flint.runtime.RuntimeMain \
  --add-options ' --add-modules=example.greeting -XX:+UseSerialGC -XX:TieredStopAtLevel=1' \
  --strip-java-debug-attributes --no-header-files --no-man-pages \
  --output target/function
target/function/bin/java -Xshare:dump > target/archive.log

cat > target/function/bootstrap <<'END'
#!/bin/sh
exec "$LAMBDA_TASK_ROOT/bin/java" -m dev.flint.runtime/dev.flint.runtime.RuntimeMain
END
chmod +x target/function/bootstrap
