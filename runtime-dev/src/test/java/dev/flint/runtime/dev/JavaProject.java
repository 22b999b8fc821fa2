package dev.flint.runtime.dev;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** A folder with sources, and one with classes, as a build tool has them. */
public record JavaProject(Path folder) {

  /** The runtime, in jars or as other modules of this build, and what it needs. */
  private static final Pattern RUNTIME =
      Pattern.compile(
          ".*/(runtime-(core|context|function|json|logging|tracing)/target/classes"
              + "|(flint-runtime-(core|context|function|json|logging|tracing)|aws-lambda-java-core|jackson-)"
              + "[^/]*(?<!-tests)\\.jar)");

  /** Writes one source file, which takes the place of an earlier one, and compiles all. */
  public JavaProject write(String className, String source) {
    try {
      Path file = folder.resolve("src").resolve(className.replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source);
      Files.createDirectories(classes());
      compile();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path classes() {
    return folder.resolve("classes");
  }

  /** The folder with classes, and the runtime, as this test's own class path has it. */
  public List<Path> classPath() {
    return Stream.concat(Stream.of(classes()), runtime()).toList();
  }

  private static Stream<Path> runtime() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> RUNTIME.matcher(path).matches())
        .map(Path::of);
  }

  /** The {@code java} that runs the test. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private void compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(folder.resolve("src"))) {
      List<Path> found = sources.filter(path -> path.toString().endsWith(".java")).toList();
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      List<String> options = List.of("-d", classes().toString());
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(found))
              .call();
      if (!compiled) {
        throw new IllegalArgumentException(messages.toString());
      }
    }
  }
}
