package dev.flint.runtime.packaging.form;

import dev.flint.runtime.packaging.cache.TrainingRuns;
import dev.flint.runtime.packaging.code.ClassPath;
import dev.flint.runtime.packaging.options.SizeBudget;
import dev.flint.runtime.packaging.trial.TrialFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder and a Dockerfile for it. The folder is that of a zip, which is made to be tried.
 *
 * @param zip the zip
 */
record ImageForm(ZipForm zip) implements PackageForm {
  @Override
  public PackageFolders folders() {
    return zip.folders();
  }

  @Override
  public Path shared() {
    return zip.shared();
  }

  @Override
  public Path functionJars() {
    return zip.functionJars();
  }

  @Override
  public Path dependencyJars() {
    return zip.dependencyJars();
  }

  @Override
  public Optional<String> reasonAgainstGeneratedCode() {
    return zip.reasonAgainstGeneratedCode();
  }

  @Override
  public Bootstrap bootstrap(ClassPath classPath, List<String> jvmOptions) {
    return zip.bootstrap(classPath, jvmOptions);
  }

  @Override
  public TrialFunction inPlace(Map<String, String> environment) {
    return zip.inPlace(environment);
  }

  @Override
  public TrainingRuns training(TrialFunction function, Path scratch) {
    return zip.training(function, scratch);
  }

  @Override
  public Map<Path, Path> zips() {
    return zip.zips();
  }

  @Override
  public TrialFunction unpackedIn(Path elsewhere, Map<String, String> environment)
      throws IOException {
    return zip.unpackedIn(elsewhere, environment);
  }

  /** An image may have 10 GB. */
  @Override
  public Optional<SizeBudget> budget() {
    return Optional.empty();
  }

  @Override
  public void finish() throws IOException {
    Dockerfile dockerfile = new Dockerfile(folders().output().name(), zip.handler());
    Files.writeString(folders().dockerfile(), dockerfile.text());
    Files.delete(folders().functionZip());
  }

  @Override
  public List<Path> made() {
    return List.of(folders().dockerfile(), folders().function());
  }
}
