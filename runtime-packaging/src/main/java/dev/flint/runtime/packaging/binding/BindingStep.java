package dev.flint.runtime.packaging.binding;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Has binding code made for a function. Where that fails the mapper binds as ever, and the log says
 * why.
 *
 * @param jdk the JDK whose JVM and compiler make it
 * @param preview whether the function may have classes of a preview of the language
 * @param folder where sources and jar are made
 * @param log told what is left to the mapper
 */
public record BindingStep(Jdk jdk, boolean preview, Path folder, PackagingLog log) {
  static final String PREVIEW = "--enable-preview";

  /** The jar's name. */
  public static final String JAR = "flint-bindings.jar";

  /**
   * For classes of the language as it is.
   *
   * @param jdk the JDK whose JVM and compiler make it
   * @param folder where sources and jar are made
   * @param log told what is left to the mapper
   */
  public BindingStep(Jdk jdk, Path folder, PackagingLog log) {
    this(jdk, false, folder, log);
  }

  /**
   * Makes it.
   *
   * @param handler the function's handler
   * @param jars the function's jars, in the order of its class path
   * @return what there is now
   * @throws IOException when the folder can't be written
   */
  public BindingOutcome make(String handler, Collection<Path> jars) throws IOException {
    Files.createDirectories(folder);
    try {
      jdk.run("java", arguments(handler, jars));
      BindingOutcome outcome = BindingOutcome.read(folder);
      outcome.left().forEach(log::info);
      return outcome;
    } catch (PackagingException e) {
      log.warn("Packaging without binding code, the mapper serves: " + e.getMessage());
      return BindingOutcome.none("it could not be made");
    }
  }

  /**
   * The jar with the code.
   *
   * @return the file, which exists where an outcome says that code is made
   */
  public Path jar() {
    return folder.resolve(JAR);
  }

  private List<String> arguments(String handler, Collection<Path> jars) {
    List<String> classPath = new ArrayList<>();
    jars.forEach(jar -> classPath.add(jar.toAbsolutePath().toString()));
    classPath.add(ownCode());
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
            BindingMaker.class.getName(),
            handler,
            folder.toAbsolutePath().toString()));
    if (preview) {
      arguments.add(PREVIEW);
    }
    return arguments;
  }

  private static String ownCode() {
    try {
      return Path.of(BindingStep.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
