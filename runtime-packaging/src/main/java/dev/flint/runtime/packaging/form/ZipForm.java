package dev.flint.runtime.packaging.form;

import dev.flint.runtime.packaging.archive.Unzip;
import dev.flint.runtime.packaging.cache.TrainingRuns;
import dev.flint.runtime.packaging.code.ClassPath;
import dev.flint.runtime.packaging.options.SizeBudget;
import dev.flint.runtime.packaging.trial.TrialFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One zip with all that the function needs. */
record ZipForm(PackageFolders folders, String handler) implements PackageForm {
  @Override
  public Path shared() {
    return folders.function();
  }

  @Override
  public Path functionJars() {
    return folders.function().resolve("lib");
  }

  @Override
  public Path dependencyJars() {
    return functionJars();
  }

  @Override
  public Optional<String> reasonAgainstGeneratedCode() {
    return Optional.empty();
  }

  @Override
  public Bootstrap bootstrap(ClassPath classPath, List<String> jvmOptions) {
    return new Bootstrap(BootstrapPlace.TASK_ROOT, classPath, handler, jvmOptions);
  }

  @Override
  public TrialFunction inPlace(Map<String, String> environment) {
    return new TrialFunction(folders.function(), handler, environment);
  }

  @Override
  public TrainingRuns training(TrialFunction function, Path scratch) {
    return new TrainingRuns(function, function);
  }

  @Override
  public Map<Path, Path> zips() {
    return Map.of(folders.function(), folders.functionZip());
  }

  @Override
  public TrialFunction unpackedIn(Path elsewhere, Map<String, String> environment)
      throws IOException {
    return new TrialFunction(
        Unzip.to(elsewhere.resolve("var/task"), folders.functionZip()), handler, environment);
  }

  @Override
  public Optional<SizeBudget> budget() {
    return Optional.of(folders.output().budget());
  }

  @Override
  public void finish() {}

  @Override
  public List<Path> made() {
    return List.of(folders.functionZip());
  }
}
