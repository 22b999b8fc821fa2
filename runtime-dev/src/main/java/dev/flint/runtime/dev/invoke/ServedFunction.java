package dev.flint.runtime.dev.invoke;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.Invoker;
import java.time.Duration;

/**
 * A function that can be invoked by its name.
 *
 * @param description what is known of it
 * @param invoker invokes it
 */
public record ServedFunction(FunctionDescription description, Invoker invoker) {

  String name() {
    return description.name();
  }

  /**
   * Returns what Lambda calls a function's configuration: a client that waits for the function
   * finds it active.
   *
   * @param arn the function's ARN, with a qualifier where the caller gave one
   */
  ObjectNode configuration(String arn) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("FunctionName", name());
    json.put("FunctionArn", arn);
    json.put("Runtime", "provided.al2023");
    json.put("Handler", description.handler());
    json.put("MemorySize", description.memoryMb());
    json.put("Timeout", wholeSeconds(description.timeout()));
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
