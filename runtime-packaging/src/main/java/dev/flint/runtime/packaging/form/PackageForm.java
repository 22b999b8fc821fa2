package dev.flint.runtime.packaging.form;

import dev.flint.runtime.packaging.cache.TrainingRuns;
import dev.flint.runtime.packaging.code.ClassPath;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.options.SizeBudget;
import dev.flint.runtime.packaging.trial.TrialFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a function is packaged as: where its parts are, how it is started, what is deployed. */
public sealed interface PackageForm permits OneFolderForm, LayerForm {
  /** Returns the form that the options want. */
  static PackageForm of(PackageOptions options) {
    PackageFolders folders = new PackageFolders(options.output());
    String handler = options.code().handler();
    return switch (options.output().format()) {
      case ZIP -> new ZipForm(folders, handler);
      case LAYER -> new LayerForm(folders, handler);
      case IMAGE -> new ImageForm(folders, handler);
    };
  }

  /** Returns all files and folders that are made. */
  PackageFolders folders();

  /** Returns the folder with {@code bootstrap} and {@code jre/}. */
  Path shared();

  /** Returns where the function's own jar goes. */
  Path functionJars();

  /** Returns where the jars of its dependencies go. */
  Path dependencyJars();

  /**
   * Tells what starts it of its generated code.
   *
   * @param classPath the function's class path, with that code
   * @param options the options for the JVM that name the code
   * @return those of them that are to be given at each start
   */
  List<String> nameGeneratedCode(ClassPath classPath, List<String> options) throws IOException;

  /** Returns what starts it. */
  Bootstrap bootstrap(ClassPath classPath, List<String> jvmOptions);

  /** Returns the function as it was packed, to be started from where its parts are. */
  TrialFunction inPlace(Map<String, String> environment);

  /** Returns how it is trained, with a folder for what is there only for that. */
  TrainingRuns training(TrialFunction function, Path scratch) throws IOException;

  /** Returns what is zipped: for each folder its zip. */
  Map<Path, Path> zips();

  /** Returns the function as its zips have it, unpacked in another folder. */
  TrialFunction unpackedIn(Path elsewhere, Map<String, String> environment) throws IOException;

  /** Returns how large it may be, if there is a limit. */
  Optional<SizeBudget> budget();

  /** Writes what is deployed besides, and takes away what was only to be tried. */
  void finish() throws IOException;

  /** Returns what is to be deployed. */
  List<Path> made();

  /** Returns what tells what is packed: for each folder the file beside it. */
  default Map<Path, Path> sboms() {
    Map<Path, Path> sboms = new LinkedHashMap<>();
    zips().keySet().forEach(folder -> sboms.put(folder, PackageFolders.sbom(folder)));
    return sboms;
  }

  /** Returns the JRE. */
  default Path jre() {
    return shared().resolve("jre");
  }
}
