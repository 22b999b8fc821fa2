package dev.flint.runtime.dev.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as the browser that sent it says. Other programs may say anything or
 * nothing; they need no browser to reach this machine's ports.
 *
 * @param method the method
 * @param host the header {@code Host}
 * @param origin the header {@code Origin}
 * @param site the header {@code Sec-Fetch-Site}
 */
public record RequestOrigin(
    String method, @Nullable String host, @Nullable String origin, @Nullable String site) {

  private static final String LOOPBACK = "(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?";
  private static final Pattern LOCAL_HOST = Pattern.compile(LOOPBACK, Pattern.CASE_INSENSITIVE);
  private static final Pattern LOCAL_ORIGIN =
      Pattern.compile("https?://" + LOOPBACK, Pattern.CASE_INSENSITIVE);
  private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

  /** Reads what a request says. */
  public static RequestOrigin of(Request request) {
    HttpFields headers = request.getHeaders();
    return new RequestOrigin(
        request.getMethod(),
        headers.get("Host"),
        headers.get("Origin"),
        headers.get("Sec-Fetch-Site"));
  }

  /** Says why no page but one of this machine's may send the request; empty if one did. */
  public Optional<String> refusal() {
    if (host == null || !LOCAL_HOST.matcher(host).matches()) {
      return Optional.of(
          "Host must be localhost, 127.0.0.1 or [::1], with any port, but is " + quoted(host));
    }
    if (reads()) {
      return Optional.empty();
    }
    if (origin != null) {
      return LOCAL_ORIGIN.matcher(origin).matches()
          ? Optional.empty()
          : refusedOrigin("a page on localhost, 127.0.0.1 or [::1]");
    }
    return "cross-site".equals(site)
        ? refusedSite("same-origin, same-site or none")
        : Optional.empty();
  }

  /**
   * Says why the page at {@code /_flint/} did not send the request, be it one that only reads;
   * empty if it may have.
   */
  public Optional<String> refusalBesideOwnPage() {
    Optional<String> refusal = refusal();
    if (refusal.isPresent()) {
      return refusal;
    }
    if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
      return refusedOrigin("http://" + host);
    }
    return site == null || site.equals("same-origin") || site.equals("none")
        ? Optional.empty()
        : refusedSite("same-origin");
  }

  private boolean reads() {
    return READING.contains(method);
  }

  private Optional<String> refusedOrigin(String expected) {
    return Optional.of(
        "Origin of a " + method + " must be " + expected + ", but is " + quoted(origin));
  }

  private Optional<String> refusedSite(String expected) {
    return Optional.of(
        "Sec-Fetch-Site of a " + method + " must be " + expected + ", but is " + quoted(site));
  }

  private static String quoted(@Nullable String value) {
    return value == null ? "missing" : "'" + value + "'";
  }
}
