package dev.flint.runtime.packaging.form;

import dev.flint.runtime.packaging.archive.FileTree;
import dev.flint.runtime.packaging.archive.Unzip;
import dev.flint.runtime.packaging.cache.TrainingRuns;
import dev.flint.runtime.packaging.code.ClassPath;
import dev.flint.runtime.packaging.trial.TrialFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A form whose function has all that it needs in one folder, and a zip of it. */
sealed interface OneFolderForm extends PackageForm permits ZipForm, ImageForm {
  /** Returns the default of {@code _HANDLER}, may be empty. */
  String handler();

  @Override
  default Path shared() {
    return folders().function();
  }

  @Override
  default Path functionJars() {
    return folders().function().resolve("lib");
  }

  @Override
  default Path dependencyJars() {
    return functionJars();
  }

  @Override
  default List<String> nameGeneratedCode(ClassPath classPath, List<String> options) {
    return options;
  }

  @Override
  default Bootstrap bootstrap(ClassPath classPath, List<String> jvmOptions) {
    return new Bootstrap(BootstrapPlace.TASK_ROOT, classPath, handler(), jvmOptions);
  }

  @Override
  default TrialFunction inPlace(Map<String, String> environment) {
    return new TrialFunction(folders().function(), handler(), environment);
  }

  @Override
  default TrainingRuns training(TrialFunction function, Path scratch) throws IOException {
    if (PlainPath.is(function.folder())) {
      return new TrainingRuns(function, function, false);
    }
    Path copy = new FileTree(function.folder()).copyTo(scratch.resolve("var/task"));
    return new TrainingRuns(function, function.at(copy, copy), false);
  }

  @Override
  default Map<Path, Path> zips() {
    return Map.of(folders().function(), folders().functionZip());
  }

  @Override
  default TrialFunction unpackedIn(Path elsewhere, Map<String, String> environment)
      throws IOException {
    return new TrialFunction(
        Unzip.to(elsewhere.resolve("var/task"), folders().functionZip()), handler(), environment);
  }
}
