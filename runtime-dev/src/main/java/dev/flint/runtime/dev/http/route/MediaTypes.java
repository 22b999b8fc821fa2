package dev.flint.runtime.dev.http.route;

import java.util.List;
import java.util.Locale;

/**
 * The types of bodies that a REST API takes for binary data.
 *
 * @param types such as {@code image/png}, <code>image/*</code>, <code>*&#47;*</code>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html">Binary
 *     media types for REST APIs</a>
 */
public record MediaTypes(List<String> types) {

  /** Copies the list. */
  public MediaTypes {
    types = List.copyOf(types);
  }

  /**
   * Returns whether the type is one of them: the first one that the header names.
   *
   * @param header the value of {@code Content-Type} or {@code Accept}; empty where there is none
   */
  public boolean have(String header) {
    String type = header.replaceFirst("[,;].*", "").strip().toLowerCase(Locale.ROOT);
    return types.stream().anyMatch(each -> matches(each.toLowerCase(Locale.ROOT), type));
  }

  private static boolean matches(String known, String type) {
    return known.equals("*/*")
        || known.equals(type)
        || known.endsWith("/*") && type.startsWith(known.substring(0, known.length() - 1));
  }
}
