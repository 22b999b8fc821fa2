package dev.flint.runtime.codegen;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles generated source with the compiler of the JDK that runs this.
 *
 * @param classPath what the source uses
 * @param preview whether classes of a preview of the language are among that
 */
record SourceCompiler(String classPath, boolean preview) {

  /** The option of java and javac alike. */
  static final String PREVIEW = "--enable-preview";

  /**
   * For classes of the language as it is.
   *
   * @param classPath what the source uses
   */
  SourceCompiler(String classPath) {
    this(classPath, false);
  }

  /**
   * Writes source files and compiles them.
   *
   * @param files for each file's name its text
   * @param sources the folder for the files
   * @param classes the folder for the classes
   * @throws IllegalStateException when the source does not compile; says why
   */
  void compile(Map<String, String> files, Path sources, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("this JDK has no compiler");
    }
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      Files.createDirectories(classes);
      List<Path> paths = write(files, Files.createDirectories(sources));
      boolean compiled =
          compiler
              .getTask(
                  output,
                  manager,
                  null,
                  options(classes),
                  null,
                  manager.getJavaFileObjectsFromPaths(paths))
              .call();
      if (!compiled) {
        throw new IllegalStateException(output.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> write(Map<String, String> files, Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return files.keySet().stream().map(folder::resolve).toList();
  }

  /**
   * Nothing that is set up at run time: no concatenation by invokedynamic, no debug information.
   */
  private List<String> options(Path classes) {
    List<String> options = new ArrayList<>();
    if (preview) {
      options.add(PREVIEW);
    }
    options.addAll(
        List.of(
            "-d",
            classes.toString(),
            "-cp",
            classPath,
            "--release",
            preview ? String.valueOf(Runtime.version().feature()) : "17",
            "-g:none",
            "-proc:none",
            "-nowarn",
            "-implicit:none",
            "-XDstringConcat=inline"));
    return options;
  }
}
