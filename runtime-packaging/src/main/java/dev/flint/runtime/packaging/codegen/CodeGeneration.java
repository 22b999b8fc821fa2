package dev.flint.runtime.packaging.codegen;

import dev.flint.runtime.codegen.CodeGenerator;
import dev.flint.runtime.codegen.GenerationOutcome;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The generation of code for a function. Where that fails the mapper binds as ever, and the log
 * says why.
 *
 * @param jdk the JDK whose JVM and compiler generate it
 * @param preview whether the function may have classes of a preview of the language
 * @param annotations whether Jackson's annotations on the function's classes count
 * @param folder where sources and jar are written
 * @param log told what is left to the mapper
 */
public record CodeGeneration(
    Jdk jdk, boolean preview, boolean annotations, Path folder, PackagingLog log) {

  private static final String PREVIEW = "--enable-preview";
  private static final String GENERATOR = "generator.jar";

  /**
   * For classes of the language as it is, without annotations.
   *
   * @param jdk the JDK whose JVM and compiler generate it
   * @param folder where sources and jar are written
   * @param log told what is left to the mapper
   */
  public CodeGeneration(Jdk jdk, Path folder, PackagingLog log) {
    this(jdk, false, false, folder, log);
  }

  /**
   * Generates it.
   *
   * @param handler the function's handler
   * @param jars the function's jars, in the order of its class path
   * @return what there is now
   * @throws IOException when the folder can't be written
   */
  public GenerationOutcome generate(String handler, Collection<Path> jars) throws IOException {
    Files.createDirectories(folder);
    try {
      jdk.run("java", arguments(handler, jars, generator()));
      GenerationOutcome outcome = GenerationOutcome.read(folder);
      outcome.left().forEach(log::info);
      return outcome;
    } catch (PackagingException e) {
      log.warn("Packaging without generated code, the mapper serves: " + e.getMessage());
      return GenerationOutcome.none("it could not be generated");
    }
  }

  /**
   * Returns the jar with the code.
   *
   * @return the file, which exists where there is code
   */
  public Path jar() {
    return folder.resolve(GenerationOutcome.JAR);
  }

  private List<String> arguments(String handler, Collection<Path> jars, String generator) {
    List<String> classPath = new ArrayList<>();
    jars.forEach(jar -> classPath.add(jar.toAbsolutePath().toString()));
    classPath.add(generator);
    List<String> arguments = new ArrayList<>();
    if (preview) {
      arguments.add(PREVIEW);
    }
    arguments.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            String.join(File.pathSeparator, classPath),
            CodeGenerator.class.getName(),
            handler,
            folder.toAbsolutePath().toString()));
    if (preview) {
      arguments.add(PREVIEW);
    }
    if (annotations) {
      arguments.add(CodeGenerator.ANNOTATIONS);
    }
    return arguments;
  }

  /**
   * Returns what is as it was built: a program may load classes that it has changed, as Gradle does
   * with those of its plugins, and then brings the jar besides.
   */
  private String generator() throws IOException {
    try (InputStream brought = CodeGeneration.class.getResourceAsStream(GENERATOR)) {
      if (brought == null) {
        return ownJar();
      }
      Path jar = folder.resolve(GENERATOR);
      Files.copy(brought, jar, StandardCopyOption.REPLACE_EXISTING);
      return jar.toAbsolutePath().toString();
    }
  }

  /**
   * Returns a jar of its own, the jar of the command with all else in it, or a folder of classes.
   */
  private static String ownJar() {
    try {
      return Path.of(
              CodeGenerator.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
