package dev.flint.runtime.packaging.form;

import dev.flint.runtime.codegen.GenerationOutcome;
import dev.flint.runtime.packaging.archive.FileTree;
import dev.flint.runtime.packaging.archive.Unzip;
import dev.flint.runtime.packaging.cache.TrainingRuns;
import dev.flint.runtime.packaging.code.ClassPath;
import dev.flint.runtime.packaging.options.SizeBudget;
import dev.flint.runtime.packaging.trial.TrialFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A zip for a layer, with all but the function's own jar, and a zip with that. */
record LayerForm(PackageFolders folders, String handler) implements PackageForm {
  /**
   * What the name of the file begins with that names generated code; {@code layer-jars.sh} knows.
   */
  private static final String BINDINGS = "flint-bindings-";

  @Override
  public Path shared() {
    return folders.layer();
  }

  @Override
  public Path functionJars() {
    return folders.function().resolve("lib");
  }

  /** Returns the folder that Lambda's own runtimes for Java know. */
  @Override
  public Path dependencyJars() {
    return folders.layer().resolve("java/lib");
  }

  /**
   * The bootstrap starts whatever function there is: each names its code in a file of its own, for
   * layers with the jars that the code was generated with, and for no others.
   */
  @Override
  public List<String> nameGeneratedCode(ClassPath classPath, List<String> options)
      throws IOException {
    if (!options.isEmpty()) {
      Files.write(functionJars().resolve(BINDINGS + shared(classPath).fingerprint()), options);
    }
    return List.of();
  }

  /** It starts whatever function there is, so that it names none and no jar of it. */
  @Override
  public Bootstrap bootstrap(ClassPath classPath, List<String> jvmOptions) {
    return new Bootstrap(BootstrapPlace.LAYER, shared(classPath), "", jvmOptions);
  }

  private static ClassPath shared(ClassPath classPath) {
    return classPath.dependencies().without(GenerationOutcome.JAR);
  }

  @Override
  public TrialFunction inPlace(Map<String, String> environment) {
    return new TrialFunction(folders.layer(), handler, environment)
        .at(folders.layer(), folders.function());
  }

  /**
   * Dumped without a function, from where the layer is beside a task root. Run without the
   * function's generated code: functions that have none need what the mapper takes.
   */
  @Override
  public TrainingRuns training(TrialFunction function, Path scratch) throws IOException {
    Path taskRoot = Files.createDirectories(scratch.resolve("var/task"));
    Path layer = scratch.resolve("opt");
    if (PlainPath.is(shared())) {
      Files.createSymbolicLink(layer, shared().toAbsolutePath());
    } else {
      new FileTree(shared()).copyTo(layer);
    }
    return new TrainingRuns(
        function.at(shared(), withoutGeneratedCode(scratch)),
        function.withoutHandler().at(layer, taskRoot),
        true);
  }

  private Path withoutGeneratedCode(Path scratch) throws IOException {
    Path taskRoot = scratch.resolve("plain");
    Path jars = Files.createDirectories(taskRoot.resolve("lib"));
    try (Stream<Path> all = Files.list(functionJars().toAbsolutePath())) {
      for (Path file : all.toList()) {
        String name = file.getFileName().toString();
        if (!name.equals(GenerationOutcome.JAR) && !name.startsWith(BINDINGS)) {
          Files.createSymbolicLink(jars.resolve(name), file);
        }
      }
    }
    return taskRoot;
  }

  @Override
  public Map<Path, Path> zips() {
    Map<Path, Path> zips = new LinkedHashMap<>();
    zips.put(folders.function(), folders.functionZip());
    zips.put(folders.layer(), folders.layerZip());
    return zips;
  }

  @Override
  public TrialFunction unpackedIn(Path elsewhere, Map<String, String> environment)
      throws IOException {
    Path taskRoot = Unzip.to(elsewhere.resolve("var/task"), folders.functionZip());
    Path layer = Unzip.to(elsewhere.resolve("opt"), folders.layerZip());
    return new TrialFunction(layer, handler, environment).at(layer, taskRoot);
  }

  @Override
  public Optional<SizeBudget> budget() {
    return Optional.of(folders.output().budget());
  }

  @Override
  public void finish() {}

  @Override
  public List<Path> made() {
    return List.of(folders.layerZip(), folders.functionZip());
  }
}
