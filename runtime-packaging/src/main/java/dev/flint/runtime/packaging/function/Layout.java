package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the parts of a package are.
 *
 * @param output what is made, and where
 */
record Layout(OutputOptions output) {
  private static final Set<String> PARTS = Set.of("bootstrap", "lib", "java", "jre");

  /** What Lambda unpacks as the task root. */
  Path function() {
    return output.function();
  }

  /** What functions may share, with {@code bootstrap} and JRE in it. */
  Path shared() {
    return isLayer() ? output.layer() : function();
  }

  Path jre() {
    return shared().resolve("jre");
  }

  Path bootstrap() {
    return shared().resolve("bootstrap");
  }

  /** The folder of the dependencies, relative to {@link #shared}: in a layer the one of Lambda. */
  String libraries() {
    return isLayer() ? "java/lib" : "lib";
  }

  Path functionJar(String name) {
    return function().resolve("lib").resolve(name);
  }

  Path functionZip() {
    return zip(function());
  }

  Path layerZip() {
    return zip(output.layer());
  }

  Path dockerfile() {
    return output.dockerfile();
  }

  boolean isLayer() {
    return output.format() == PackageFormat.LAYER;
  }

  /** What is to be deployed. */
  List<Path> made() {
    return switch (output.format()) {
      case ZIP -> List.of(functionZip());
      case LAYER -> List.of(layerZip(), functionZip());
      case IMAGE -> List.of(dockerfile(), function());
    };
  }

  /** Throws where a folder of somebody's work would be deleted; one with a bootstrap is ours. */
  void requireReplaceable() {
    for (Path folder : List.of(function(), output.layer())) {
      List<String> others =
          Files.exists(folder.resolve("bootstrap")) ? List.of() : othersThanParts(folder);
      if (!others.isEmpty()) {
        throw new PackagingException(
            "Expected a folder to make a package in at "
                + folder
                + ", found one that holds something else: "
                + others
                + ". Another name is given with "
                + Setting.OUTPUT_NAME);
      }
    }
  }

  private static List<String> othersThanParts(Path folder) {
    String[] names = folder.toFile().list();
    return Stream.of(names == null ? new String[0] : names)
        .filter(name -> !PARTS.contains(name))
        .sorted()
        .toList();
  }

  private static Path zip(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".zip");
  }

  /** Deletes what was made before: nothing old is left to be deployed by mistake. */
  void clear() throws IOException {
    for (Path file : List.of(functionZip(), layerZip(), dockerfile())) {
      Files.deleteIfExists(file);
    }
    new FileTree(function()).delete();
    new FileTree(output.layer()).delete();
  }

  /** Gives every file its time. */
  void setTimes() throws IOException {
    new FileTree(function()).setTimes(FunctionZip.TIME);
    new FileTree(shared()).setTimes(FunctionZip.TIME);
  }
}
