package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.cache.CacheKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The script that Lambda starts: the template {@code bootstrap.sh} with its blanks filled in.
 *
 * @param classPath the function's jars
 * @param cache the kind of cache that the package may hold
 * @param handler the default of {@code _HANDLER}, may be empty
 * @param jvmOptions options for the JVM, any text each
 */
record Bootstrap(ClassPath classPath, CacheKind cache, String handler, List<String> jvmOptions) {
  private static final String SERIALIZER =
      "META-INF/services/com.amazonaws.services.lambda.runtime.CustomPojoSerializer";
  private static final Pattern BLANK = Pattern.compile("@([A-Z_]+)@");

  /** The whole script, for any POSIX shell. */
  String script() {
    Map<String, String> values =
        Map.of(
            "CLASS_PATH", quoted(classPath.text()),
            "NO_SERIALIZER",
                classPath.contains(SERIALIZER) ? "" : "-Dflint.customPojoSerializer=false",
            "CACHE", "jre/" + cache.fileInJre(),
            "CACHE_OPTION", cache.useOption(),
            "HANDLER", quoted(handler),
            "JVM_OPTIONS",
                jvmOptions.stream().map(Bootstrap::quoted).collect(Collectors.joining(" \\\n  ")),
            "MAIN_CLASS", RequiredClasses.RUNTIME_MAIN);
    return BLANK
        .matcher(template())
        .replaceAll(blank -> Matcher.quoteReplacement(values.get(blank.group(1))));
  }

  /** Between single quotes a shell leaves everything as it is, but for the single quote. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String template() {
    try (InputStream template = Bootstrap.class.getResourceAsStream("bootstrap.sh")) {
      return new String(template.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
