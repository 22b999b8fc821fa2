package dev.flint.runtime.tracing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The fields of an X-Ray tracing header, {@code Root=1-…;Parent=…;Sampled=1;Lineage=…}, in the
 * order in which they were sent. Fields of a name unknown here are kept.
 *
 * @param fields the header's fields by their exact name, in order
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html">X-Ray
 *     concepts, Tracing header</a>
 */
public record TraceHeader(Map<String, String> fields) {

  private static final String ROOT = "Root";
  private static final String PARENT = "Parent";
  private static final String SAMPLED = "Sampled";
  private static final String LINEAGE = "Lineage";
  private static final String SELF = "Self";

  /** Copies the fields; none of them may have a null name or value. */
  public TraceHeader {
    Map<String, String> copy = new LinkedHashMap<>();
    // No lambda: a function that logs JSON reads a header within its first event.
    for (Map.Entry<String, String> field : fields.entrySet()) {
      String name = Objects.requireNonNull(field.getKey(), "name");
      copy.put(name, Objects.requireNonNull(field.getValue(), name));
    }
    fields = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads a header's text. White space around names and values is dropped, of a repeated field the
   * first one counts, and a part that is not {@code name=value} is passed over: a header that
   * another service garbled must not fail the invocation that carries it.
   */
  public static TraceHeader parse(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String part : text.split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return new TraceHeader(fields);
  }

  /** Returns the trace id, for instance {@code 1-5759e988-bd862e3fe1be46a994272793}. */
  public Optional<String> root() {
    return field(ROOT);
  }

  /** Returns the id of the segment that this invocation belongs to: 16 hexadecimal digits. */
  public Optional<String> parent() {
    return field(PARENT);
  }

  /** Returns the sampling decision: {@code 1}, {@code 0}, or {@code ?} where it is asked for. */
  public Optional<String> sampled() {
    return field(SAMPLED);
  }

  /** Returns the hops that Lambda counts to find recursive loops. */
  public Optional<String> lineage() {
    return field(LINEAGE);
  }

  /** Returns the id that a load balancer gives to its own part of the trace. */
  public Optional<String> self() {
    return field(SELF);
  }

  /** Returns whether the sampling decision is {@code 1}. */
  public boolean isSampled() {
    return "1".equals(fields.get(SAMPLED));
  }

  /** Returns the value of the field of exactly this name. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Returns the header's text: the fields as {@code name=value}, joined by semicolons. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    fields.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "" : ";").append(name).append('=').append(value));
    return text.toString();
  }
}
