package dev.flint.runtime.binding.differential;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of {@code objects/cases.txt}, which explains itself.
 *
 * @param type as {@link TypeName} reads it
 * @param document the text of the line
 * @param deviation the row of docs/compatibility.md
 */
record ObjectCase(String type, String document, Optional<String> deviation) {

  private static final String TABLE = "/objects/cases.txt";
  private static final String PLAIN = "/objects/plain.txt";
  private static final String HEX = "hex:";
  private static final Pattern LINE = Pattern.compile("(?:\\[([a-z0-9-]+)] )?(\\S+) (.*)");

  static List<ObjectCase> all() throws IOException {
    return read(TABLE);
  }

  /** Those of {@code objects/plain.txt}. */
  static List<ObjectCase> plain() throws IOException {
    return read(PLAIN);
  }

  /** The types of all lines of both. */
  static Set<Type> types() throws IOException {
    return Stream.concat(all().stream(), plain().stream())
        .map(line -> TypeName.parse(line.type()))
        .collect(Collectors.toSet());
  }

  private static List<ObjectCase> read(String resource) throws IOException {
    try (InputStream table = ObjectCase.class.getResourceAsStream(resource)) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .dropWhile(line -> !line.startsWith("#"))
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ObjectCase::of)
          .toList();
    }
  }

  private static ObjectCase of(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("expected a type and a document, found " + line);
    }
    return new ObjectCase(parts.group(2), parts.group(3), Optional.ofNullable(parts.group(1)));
  }

  byte[] bytes() {
    if (document.startsWith(HEX)) {
      return HexFormat.of().parseHex(document.substring(HEX.length()).replace(" ", ""));
    }
    return document.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return type + " " + document;
  }
}
