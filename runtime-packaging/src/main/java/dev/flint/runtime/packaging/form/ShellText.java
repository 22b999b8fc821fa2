package dev.flint.runtime.packaging.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of scripts for any POSIX shell, from templates with blanks such as {@code @HANDLER@}. */
final class ShellText {
  private static final Pattern BLANK = Pattern.compile("@([A-Z_]+)@");

  private ShellText() {}

  /** Between single quotes a shell leaves everything as it is, but for the single quote. */
  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** Returns a template with its blanks filled in. */
  static String filledIn(String template, Map<String, String> values) {
    return BLANK
        .matcher(template(template))
        .replaceAll(blank -> Matcher.quoteReplacement(values.get(blank.group(1))));
  }

  /** Returns a template as it is. */
  static String template(String name) {
    try (InputStream text = ShellText.class.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
