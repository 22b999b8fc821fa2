package dev.flint.runtime.packaging.aws;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hosts that a function finds while it is trained: this machine. Any other fails at once, as an
 * unknown one, and its name is in the log of exceptions that each of the function's JVMs writes.
 *
 * @param folder has the file of hosts and the logs
 */
record KnownHosts(Path folder) {
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "<a 'java/net/UnknownHostException'\\{[^}]*}: (?:Unable to resolve host )?([^\\s:>]+)");

  private static final String LOG = "exceptions-";

  /** Writes the file of hosts, in which further names of this machine are. */
  static KnownHosts in(Path folder, List<String> names) {
    KnownHosts hosts = new KnownHosts(folder);
    try {
      Files.writeString(
          hosts.file(),
          "127.0.0.1 localhost " + String.join(" ", names) + " " + nameOfThisMachine() + "\n");
    } catch (IOException e) {
      throw new PackagingException("Could not write " + hosts.file() + ": " + e, e);
    }
    return hosts;
  }

  /** Libraries ask for it, and expect to find it. */
  private static String nameOfThisMachine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return ""; // the function would not find it either
    }
  }

  List<String> jvmOptions() {
    return List.of(
        "-Djdk.net.hosts.file=" + file(),
        "-Xlog:exceptions:file=\"" + folder.resolve(LOG + "%p.log") + "\":none:filecount=0");
  }

  private Path file() {
    return folder.resolve("hosts");
  }

  /** Returns the others that were asked for. */
  Collection<String> unknown() {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path log : files.filter(KnownHosts::isLog).toList()) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
          lines
              .map(UNKNOWN::matcher)
              .filter(Matcher::find)
              .forEach(line -> names.add(line.group(1)));
        }
      }
    } catch (IOException e) {
      throw new PackagingException("Could not read the logs in " + folder + ": " + e, e);
    }
    return names;
  }

  private static boolean isLog(Path file) {
    return file.getFileName().toString().startsWith(LOG);
  }
}
