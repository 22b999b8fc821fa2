package dev.flint.runtime.packaging.form;

import dev.flint.runtime.packaging.cache.TrainingRuns;
import dev.flint.runtime.packaging.code.ClassPath;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.options.SizeBudget;
import dev.flint.runtime.packaging.trial.TrialFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a function is packaged as: where its parts are, how it is started, what is deployed. */
public sealed interface PackageForm permits OneFolderForm, LayerForm {
  /** The form that the options want. */
  static PackageForm of(PackageOptions options) {
    PackageFolders folders = new PackageFolders(options.output());
    String handler = options.code().handler();
    return switch (options.output().format()) {
      case ZIP -> new ZipForm(folders, handler);
      case LAYER -> new LayerForm(folders, handler);
      case IMAGE -> new ImageForm(folders, handler);
    };
  }

  /** All files and folders that are made. */
  PackageFolders folders();

  /** The folder with {@code bootstrap} and {@code jre/}. */
  Path shared();

  /** Where the function's own jar goes. */
  Path functionJars();

  /** Where the jars of its dependencies go. */
  Path dependencyJars();

  /** Why it has no generated code, if it can't have any. */
  Optional<String> reasonAgainstGeneratedCode();

  /** What starts it. */
  Bootstrap bootstrap(ClassPath classPath, List<String> jvmOptions);

  /** The function as it was packed, to be started from where its parts are. */
  TrialFunction inPlace(Map<String, String> environment);

  /** How it is trained, with a folder for what is there only for that. */
  TrainingRuns training(TrialFunction function, Path scratch) throws IOException;

  /** What is zipped: for each folder its zip. */
  Map<Path, Path> zips();

  /** The function as its zips have it, unpacked in another folder. */
  TrialFunction unpackedIn(Path elsewhere, Map<String, String> environment) throws IOException;

  /** How large it may be, if there is a limit. */
  Optional<SizeBudget> budget();

  /** Writes what is deployed besides, and takes away what was only to be tried. */
  void finish() throws IOException;

  /** What is to be deployed. */
  List<Path> made();

  /** The JRE. */
  default Path jre() {
    return shared().resolve("jre");
  }
}
