package dev.flint.runtime.dev.http.route;

import dev.flint.runtime.emulator.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which pages of other origins may call an API, as it tells browsers.
 *
 * @param origins their origins; {@code *} for any, {@code https://*} for any of this scheme
 * @param methods what they may send
 * @param headers the headers that they may send
 * @param exposed the headers of responses that they may read
 * @param maxAge for how many seconds a browser may keep that in mind
 * @param credentials whether cookies and the like may be sent
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">Configure
 *     CORS for HTTP APIs</a>
 */
public record Cors(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposed,
    Optional<String> maxAge,
    boolean credentials) {

  private static final String ANY = "*";

  /** Copies the lists. */
  public Cors {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
    exposed = List.copyOf(exposed);
  }

  /** Returns the same for other methods. */
  public Cors withMethods(List<String> other) {
    return new Cors(origins, other, headers, exposed, maxAge, credentials);
  }

  /** Returns what a browser is told before a page of this origin calls; nothing if it may not. */
  public List<Headers.Field> preflight(String origin) {
    List<Headers.Field> fields = new ArrayList<>(allowance(origin));
    if (!fields.isEmpty()) {
      add(fields, "Access-Control-Allow-Methods", methods);
      add(fields, "Access-Control-Allow-Headers", headers);
      maxAge.ifPresent(age -> fields.add(new Headers.Field("Access-Control-Max-Age", age)));
    }
    return fields;
  }

  /** Returns what a response to a page of this origin tells its browser; nothing if it may not. */
  public List<Headers.Field> response(String origin) {
    List<Headers.Field> fields = new ArrayList<>(allowance(origin));
    if (!fields.isEmpty()) {
      add(fields, "Access-Control-Expose-Headers", exposed);
    }
    return fields;
  }

  private List<Headers.Field> allowance(String origin) {
    if (origins.stream().noneMatch(allowed -> matches(allowed, origin))) {
      return List.of();
    }
    String told = origins.contains(ANY) && !credentials ? ANY : origin;
    List<Headers.Field> fields = new ArrayList<>();
    fields.add(new Headers.Field("Access-Control-Allow-Origin", told));
    if (credentials) {
      fields.add(new Headers.Field("Access-Control-Allow-Credentials", "true"));
    }
    return fields;
  }

  private static boolean matches(String allowed, String origin) {
    return allowed.endsWith(ANY)
        ? origin.startsWith(allowed.substring(0, allowed.length() - 1))
        : allowed.equalsIgnoreCase(origin);
  }

  private static void add(List<Headers.Field> fields, String name, List<String> values) {
    if (!values.isEmpty()) {
      fields.add(new Headers.Field(name, String.join(",", values)));
    }
  }
}
