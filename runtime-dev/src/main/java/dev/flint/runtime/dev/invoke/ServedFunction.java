package dev.flint.runtime.dev.invoke;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.Invoker;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A function that can be invoked by its name.
 *
 * @param description what is known of it, as it is now
 * @param invoker invokes it
 */
public record ServedFunction(Supplier<FunctionDescription> description, Invoker invoker) {

  String name() {
    return description.get().name();
  }

  /**
   * Returns what Lambda calls a function's configuration: a client that waits for the function
   * finds it active.
   *
   * @param arn the function's ARN, with a qualifier where the caller gave one
   */
  ObjectNode configuration(String arn) {
    FunctionDescription now = description.get();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("FunctionName", now.name());
    json.put("FunctionArn", arn);
    json.put("Runtime", "provided.al2023");
    json.put("Handler", now.handler());
    json.put("MemorySize", now.memoryMb());
    json.put("Timeout", wholeSeconds(now.timeout()));
    json.put("Version", "$LATEST");
    json.put("PackageType", "Zip");
    json.put("State", "Active");
    json.put("LastUpdateStatus", "Successful");
    json.putArray("Architectures").add(architecture());
    return json;
  }

  private static long wholeSeconds(Duration timeout) {
    return timeout.plusSeconds(1).minusNanos(1).toSeconds();
  }

  private static String architecture() {
    return System.getProperty("os.arch", "").equals("aarch64") ? "arm64" : "x86_64";
  }
}
