package dev.flint.runtime.dev.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The files that the page consists of. */
final class Assets {

  private static final Pattern NAME = Pattern.compile("[a-z-]+\\.(html|css|js|svg)");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  /** Nothing from elsewhere, nothing inline, and no other page around it. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  void serve(String path, Response response, Callback callback) throws IOException {
    String name = path.isEmpty() ? "index.html" : path;
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      Reply.refuse(response, callback, 404, "The page has no file " + name);
      return;
    }
    try (InputStream file = Assets.class.getResourceAsStream(name)) {
      if (file == null) {
        Reply.refuse(response, callback, 404, "The page has no file " + name);
        return;
      }
      response.getHeaders().put("Content-Security-Policy", POLICY);
      Reply.bytes(
          response, callback, TYPES.getOrDefault(matcher.group(1), ""), file.readAllBytes());
    }
  }
}
