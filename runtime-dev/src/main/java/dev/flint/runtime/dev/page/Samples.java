package dev.flint.runtime.dev.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events that the page offers: {@code samples/NAME.json}, listed in {@code samples.json}. */
final class Samples {

  /**
   * One event.
   *
   * @param name the file's name without its ending
   * @param title what the page calls it
   * @param group under which heading
   * @param eventType the class that a handler takes it as, if there is a usual one
   */
  record Sample(String name, String title, String group, @Nullable String eventType) {}

  private final List<Sample> all = read();

  List<Sample> all() {
    return all;
  }

  /** Returns the JSON of the sample of that name, if there is one. */
  Optional<byte[]> find(String name) throws IOException {
    if (all.stream().noneMatch(sample -> sample.name().equals(name))) {
      return Optional.empty();
    }
    try (InputStream file = open("samples/" + name + ".json")) {
      return Optional.of(file.readAllBytes());
    }
  }

  private static List<Sample> read() {
    try (InputStream list = open("samples.json")) {
      return new ObjectMapper().readValue(list, new TypeReference<List<Sample>>() {});
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream file = Samples.class.getResourceAsStream(name);
    if (file == null) {
      throw new FileNotFoundException(name);
    }
    return file;
  }
}
