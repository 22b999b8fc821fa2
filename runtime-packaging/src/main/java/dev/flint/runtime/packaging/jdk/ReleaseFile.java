package dev.flint.runtime.packaging.jdk;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What a JDK says of itself in its file {@code release}. */
public final class ReleaseFile {
  private final Properties properties;

  private ReleaseFile(Properties properties) {
    this.properties = properties;
  }

  /**
   * Reads that of a JDK.
   *
   * @param home the JDK's folder
   * @throws IOException when there is none that can be read
   */
  public static ReleaseFile of(Path home) throws IOException {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(home.resolve("release"))) {
      properties.load(text);
    }
    return new ReleaseFile(properties);
  }

  /**
   * Returns a value.
   *
   * @param key what it says, for instance {@code JAVA_VERSION}
   * @param otherwise the value where it does not say so
   */
  public String value(String key, String otherwise) {
    String value = properties.getProperty(key, "").replace("\"", "");
    return value.isEmpty() ? otherwise : value;
  }
}
