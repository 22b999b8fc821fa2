package dev.flint.runtime.packaging.form;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.archive.FileTree;
import dev.flint.runtime.packaging.archive.FunctionZip;
import dev.flint.runtime.packaging.options.OutputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files and folders that packaging makes, whichever of them a form has.
 *
 * @param output what is made, and where
 */
public record PackageFolders(OutputOptions output) {
  private static final Set<String> PARTS = Set.of("bootstrap", "lib", "java", "jre");

  /** Returns what Lambda unpacks as the task root. */
  Path function() {
    return output.function();
  }

  Path functionZip() {
    return zip(function());
  }

  /** Returns what functions may share. */
  Path layer() {
    return output.layer();
  }

  Path layerZip() {
    return zip(layer());
  }

  Path dockerfile() {
    return output.dockerfile();
  }

  private static Path zip(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".zip");
  }

  /** Returns what tells what is in a folder that is packed. */
  static Path sbom(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".cdx.json");
  }

  /** Throws where a folder of somebody's work would be deleted; one with a bootstrap is ours. */
  public void requireReplaceable() {
    for (Path folder : List.of(function(), layer())) {
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

  /** Deletes what was made before: nothing old is left to be deployed by mistake. */
  public void clear() throws IOException {
    for (Path file : List.of(functionZip(), layerZip(), dockerfile())) {
      Files.deleteIfExists(file);
    }
    for (Path folder : List.of(function(), layer())) {
      Files.deleteIfExists(sbom(folder));
      new FileTree(folder).delete();
    }
  }

  /** Gives every file its time. */
  public void setTimes() throws IOException {
    for (Path folder : List.of(function(), layer())) {
      new FileTree(folder).setTimes(FunctionZip.TIME);
    }
  }
}
