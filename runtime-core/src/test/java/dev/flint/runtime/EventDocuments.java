package dev.flint.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Events as the services send them, among the resources of these tests. A file is named after its
 * type; what follows a dash tells several of one type apart.
 */
public final class EventDocuments {

  private static final String FOLDER = "/events";

  private EventDocuments() {}

  /** The names of all files, sorted. The tests may be in a folder or in a jar. */
  public static List<String> names() throws IOException, URISyntaxException {
    URI folder = EventDocuments.class.getResource(FOLDER).toURI();
    if (folder.getScheme().equals("file")) {
      return namesIn(Path.of(folder));
    }
    try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
      return namesIn(jar.getPath(FOLDER));
    }
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** What a file holds. */
  public static byte[] read(String name) throws IOException {
    try (InputStream file = EventDocuments.class.getResourceAsStream(FOLDER + "/" + name)) {
      return file.readAllBytes();
    }
  }

  /** The simple name of the type that a file is named after. */
  public static String typeOf(String name) {
    return name.split("[-.]")[0];
  }
}
