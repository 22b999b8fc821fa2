package dev.flint.runtime.packaging.settings;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import dev.flint.runtime.packaging.options.AddedFile;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.Deflater;
import dev.flint.runtime.packaging.options.Dependencies;
import dev.flint.runtime.packaging.options.Dependency;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.options.JvmTool;
import dev.flint.runtime.packaging.options.NativeLibraries;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageFormat;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.options.SizeBudget;
import dev.flint.runtime.packaging.options.TrustedCertificates;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What values of settings say of a package.
 *
 * @param values the values of {@link Definitions#PACKAGE}
 */
public record PackageSettings(SettingValues values) {
  /**
   * Returns what to package.
   *
   * @param jars the function's jars
   * @param jdk the JDK to link from
   * @param folder where the package is made
   * @param recorded lists of classes for when none are named
   * @throws dev.flint.runtime.packaging.PackagingException when a value won't do
   */
  public PackageOptions options(
      FunctionCode jars, Jdk jdk, Path folder, Supplier<List<Path>> recorded) {
    return new PackageOptions(code(jars), jre(jdk), cache(recorded), output(folder));
  }

  /**
   * Returns the jar with the function's own classes.
   *
   * @param other the jar for when none is named
   * @return the jar
   */
  public Path functionJar(Supplier<Path> other) {
    return values.file(Setting.FUNCTION_JAR).orElseGet(other);
  }

  /**
   * Returns the jars that the function needs.
   *
   * @param functionJar the jar with its own classes
   * @param others the jars for when none are named
   * @return the jars
   */
  public List<Dependency> dependencies(Path functionJar, Supplier<List<Dependency>> others) {
    return named(Setting.DEPENDENCIES, functionJar, others);
  }

  /**
   * Returns the jars that a layer brings.
   *
   * @param functionJar the jar with the function's own classes
   * @param others the jars for when none are named
   * @return the jars
   */
  public List<Dependency> provided(Path functionJar, Supplier<List<Dependency>> others) {
    return named(Setting.PROVIDED, functionJar, others);
  }

  /**
   * Returns the JDK to link from.
   *
   * @param other the choice for when none is named
   * @return the choice
   */
  public JdkChoice jdk(Supplier<JdkChoice> other) {
    return values
        .file(Setting.JDK)
        .map(home -> JdkChoice.named(home, Setting.JDK.toString()))
        .orElseGet(other);
  }

  /**
   * Returns the JDK whose modules are linked in place of the other's.
   *
   * @return the JDK, where one is named
   */
  public Optional<Jdk> targetJdk() {
    return values
        .file(Setting.TARGET_JDK)
        .map(folder -> Jdk.withJmodsAt(folder, Setting.TARGET_JDK.toString()));
  }

  private List<Dependency> named(
      Setting setting, Path functionJar, Supplier<List<Dependency>> others) {
    List<Path> named = values.files(setting);
    return named.isEmpty() ? others.get() : Dependencies.of(named, functionJar, setting);
  }

  private FunctionCode code(FunctionCode jars) {
    return new FunctionCode(
        jars.jar(),
        jars.dependencies(),
        jars.provided(),
        values.texts(Setting.EXCLUDES),
        values.text(Setting.HANDLER),
        values.flag(Setting.BINDINGS),
        values.flag(Setting.CHECK));
  }

  private JreOptions jre(Jdk jdk) {
    return new JreOptions(
        jdk,
        targetJdk(),
        values.choice(Setting.ARCHITECTURE, Architecture.class),
        values.texts(Setting.ADD_MODULES),
        values.texts(Setting.REMOVE_MODULES),
        values.texts(Setting.ADD_FILES).stream()
            .map(file -> AddedFile.parse(file, values.base()))
            .toList(),
        values.texts(Setting.JVM_OPTIONS),
        JvmTool.parse(values.texts(Setting.JVM_TOOLS)),
        choice(Setting.TRUSTED_CERTIFICATES, TrustedCertificates.class));
  }

  private CacheOptions cache(Supplier<List<Path>> recorded) {
    List<Path> named = values.files(Setting.CLASS_LISTS);
    return new CacheOptions(
        choice(Setting.CACHE, CacheMode.class),
        values.files(Setting.TRAINING_EVENTS),
        named.isEmpty() ? recorded.get() : named,
        values.file(Setting.AWS_RESPONSES),
        values.variables(Setting.ENVIRONMENT));
  }

  private OutputOptions output(Path folder) {
    return new OutputOptions(
        choice(Setting.FORMAT, PackageFormat.class),
        folder,
        values.text(Setting.OUTPUT_NAME),
        new SizeBudget(number(Setting.MAX_ZIPPED), number(Setting.MAX_UNZIPPED)),
        choice(Setting.NATIVE_LIBRARIES, NativeLibraries.class),
        choice(Setting.DEFLATER, Deflater.class),
        values.flag(Setting.SNAP_START));
  }

  private <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
    return values.choice(setting, type).orElseThrow();
  }

  private int number(Setting setting) {
    return values.number(setting).orElseThrow();
  }
}
