package dev.flint.runtime.packaging.aws;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A folder with responses: for each service a folder, and in it a file for each operation or, where
 * method and path name the operation, a file at that path. A file of any name beside the services'
 * folders is none of them.
 */
final class ResponseFolder {
  private final Map<String, Path> files = new TreeMap<>();
  private final Set<String> used = new ConcurrentSkipListSet<>();

  private ResponseFolder() {}

  /**
   * Reads the names of the files, and checks those that have a form.
   *
   * @throws PackagingException when the folder is not there, or a file is malformed
   */
  static ResponseFolder at(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new PackagingException(
          "Expected a folder with responses of AWS, in "
              + Setting.AWS_RESPONSES
              + ", found none at "
              + folder);
    }
    ResponseFolder responses = new ResponseFolder();
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.filter(Files::isRegularFile)
          .filter(file -> folder.relativize(file).getNameCount() > 1)
          .forEach(file -> responses.add(folder.relativize(file), file));
    } catch (IOException | UncheckedIOException e) {
      throw new PackagingException("Could not read the folder " + folder + ": " + e, e);
    }
    return responses;
  }

  private void add(Path relative, Path file) {
    String name = relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    // An object of S3 may hold anything.
    if (!name.startsWith("s3")) {
      check(name, read(file));
    }
    files.put(name, file);
  }

  private static void check(String name, byte[] content) {
    try {
      if (name.endsWith(".json")) {
        Json.check(content);
      } else if (name.endsWith(".xml")) {
        SAXParserFactory.newDefaultInstance()
            .newSAXParser()
            .parse(new ByteArrayInputStream(content), new DefaultHandler());
      }
    } catch (IOException | SAXException e) {
      throw new PackagingException(
          "Expected "
              + name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT)
              + " in the response "
              + name
              + " of "
              + Setting.AWS_RESPONSES
              + ", found: "
              + e.getMessage(),
          e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e); // the JDK's own
    }
  }

  /** Returns what a file holds, if there is one of that name; it counts as used then. */
  Optional<byte[]> content(String name) {
    Optional<Path> file = Optional.ofNullable(files.get(name));
    file.ifPresent(path -> used.add(name));
    return file.map(ResponseFolder::read);
  }

  /** Returns the files that nothing asked for. */
  Collection<String> unused() {
    Set<String> unused = new TreeSet<>(files.keySet());
    unused.removeAll(used);
    return unused;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new PackagingException("Could not read the response " + file + ": " + e, e);
    }
  }
}
