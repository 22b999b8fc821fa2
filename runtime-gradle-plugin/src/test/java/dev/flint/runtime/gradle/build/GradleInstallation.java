package dev.flint.runtime.gradle.build;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gradle as it is installed, of the one jar with its API and all that is behind it: Gradle looks
 * for each of its modules by the name of a jar, in the folder of its own.
 *
 * @param lib the folder with the jars
 */
record GradleInstallation(Path lib) {
  private static final String MANIFEST = "-classpath.properties";

  /** Lays it out, from what is on the tests' class path. */
  static GradleInstallation in(Path folder) throws IOException {
    GradleInstallation installation = new GradleInstallation(folder.resolve("lib"));
    Files.createDirectories(folder.resolve("lib/plugins"));
    Path api = jars("gradle-api-").get(0);
    String version = api.getFileName().toString().replaceAll("gradle-api-|\\.jar", "");
    try (ZipFile zip = new ZipFile(api.toFile())) {
      for (String module : modules(zip)) {
        installation.writeModule(zip, module, version);
      }
      for (String library : listed(zip, "runtime")) {
        installation.write(library, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
      }
    }
    installation.link(api, "gradle-core-" + version + ".jar");
    for (Path jar : libraries()) {
      Files.copy(
          jar, installation.lib().resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    return installation;
  }

  /** Returns what starts it. */
  List<Path> classPath() throws IOException {
    try (Stream<Path> jars = Files.list(lib)) {
      return jars.filter(
              jar -> jar.getFileName().toString().matches("(gradle-core-\\d|groovy|kotlin).*"))
          .toList();
    }
  }

  private void writeModule(ZipFile api, String module, String version) throws IOException {
    ZipEntry manifest = api.getEntry(module + MANIFEST);
    String text =
        manifest == null
            ? "projects=\nruntime=\n"
            : new String(api.getInputStream(manifest).readAllBytes(), StandardCharsets.UTF_8);
    write(module + "-" + version + ".jar", module + MANIFEST, text);
  }

  private void write(String jar, String entry, String text) throws IOException {
    try (OutputStream file = Files.newOutputStream(lib.resolve(jar));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A copy only where no link goes: it has 180 MB. */
  private void link(Path jar, String name) throws IOException {
    Path link = lib.resolve(name);
    Files.deleteIfExists(link);
    try {
      Files.createLink(link, jar);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(jar, link);
    }
  }

  private static Set<String> modules(ZipFile api) throws IOException {
    Set<String> modules = new TreeSet<>(listed(api, "projects"));
    modules.addAll(listed(api, "plugins"));
    api.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(MANIFEST))
        .forEach(name -> modules.add(name.substring(0, name.length() - MANIFEST.length())));
    modules.remove("gradle-core");
    return modules;
  }

  /** Returns all that Gradle's manifests list under this key. */
  private static Set<String> listed(ZipFile api, String key) throws IOException {
    Set<String> listed = new LinkedHashSet<>();
    for (ZipEntry entry : api.stream().filter(GradleInstallation::isManifest).toList()) {
      String text = new String(api.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> line.startsWith(key + "="))
          .flatMap(line -> Stream.of(line.substring(key.length() + 1).split(",")))
          .filter(name -> !name.isEmpty())
          .forEach(listed::add);
    }
    return listed;
  }

  private static boolean isManifest(ZipEntry entry) {
    return entry.getName().endsWith(MANIFEST)
        || entry.getName().equals("gradle-plugins.properties");
  }

  private static List<Path> libraries() {
    return Stream.of("groovy", "kotlin-stdlib").flatMap(name -> jars(name).stream()).toList();
  }

  private static List<Path> jars(String name) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> jar.getFileName().toString().startsWith(name))
        .collect(Collectors.toList());
  }
}
