package dev.flint.runtime.packaging.options;

import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JRE of the package, and how its JVM is started.
 *
 * @param jdk the JDK whose tools make the JRE
 * @param targetJdk the JDK whose modules are linked, where they are another's
 * @param architecture what the JRE must run on, where that is to be checked
 * @param addModules modules of the JDK to link besides those that are found
 * @param removeModules modules of the JDK to leave out although they are found
 * @param addFiles files and folders to copy into it
 * @param jvmOptions options for the JVM, one each, added after Flint's own so that they win
 * @param jvmTools tools that options for the JVM may start, given here or by a variable
 * @param trustedCertificates which certificates it trusts
 */
public record JreOptions(
    Jdk jdk,
    Optional<Jdk> targetJdk,
    Optional<Architecture> architecture,
    List<String> addModules,
    List<String> removeModules,
    List<AddedFile> addFiles,
    List<String> jvmOptions,
    List<JvmTool> jvmTools,
    TrustedCertificates trustedCertificates) {
  /** Copies the lists. */
  public JreOptions {
    addModules = List.copyOf(addModules);
    removeModules = List.copyOf(removeModules);
    addFiles = List.copyOf(addFiles);
    jvmOptions = List.copyOf(jvmOptions);
    jvmTools = List.copyOf(JvmTool.of(jvmTools, jvmOptions));
  }

  /**
   * Returns a JRE of what is found to be needed, for the JDK's own platform.
   *
   * @param jdk the JDK to link from
   */
  public static JreOptions of(Jdk jdk) {
    return new JreOptions(
        jdk,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        TrustedCertificates.ALL);
  }

  /**
   * Returns the same for an architecture that the JDK must have.
   *
   * @param expected the architecture; empty when any will do
   */
  public JreOptions withArchitecture(Optional<Architecture> expected) {
    return new JreOptions(
        jdk,
        targetJdk,
        expected,
        addModules,
        removeModules,
        addFiles,
        jvmOptions,
        jvmTools,
        trustedCertificates);
  }

  /**
   * Returns the same with more files in it.
   *
   * @param files files and folders
   */
  public JreOptions withAddFiles(List<AddedFile> files) {
    return new JreOptions(
        jdk,
        targetJdk,
        architecture,
        addModules,
        removeModules,
        files,
        jvmOptions,
        jvmTools,
        trustedCertificates);
  }

  /**
   * Returns the same with options for the JVM.
   *
   * @param options one option each
   */
  public JreOptions withJvmOptions(List<String> options) {
    return new JreOptions(
        jdk,
        targetJdk,
        architecture,
        addModules,
        removeModules,
        addFiles,
        options,
        jvmTools,
        trustedCertificates);
  }

  /**
   * Returns the same with tools for the JVM.
   *
   * @param tools the tools, besides those that its options start
   */
  public JreOptions withJvmTools(List<JvmTool> tools) {
    return new JreOptions(
        jdk,
        targetJdk,
        architecture,
        addModules,
        removeModules,
        addFiles,
        jvmOptions,
        tools,
        trustedCertificates);
  }

  /**
   * Returns the modules that the user wants, be it by their names or for tools of the JVM.
   *
   * @return their names
   */
  public List<String> wantedModules() {
    return Stream.concat(
            addModules.stream(), jvmTools.stream().flatMap(tool -> tool.modules().stream()))
        .distinct()
        .toList();
  }

  /**
   * Returns the JDK that the JRE will be a part of.
   *
   * @return the target JDK, or else the JDK
   */
  public Jdk linkedJdk() {
    return targetJdk.orElse(jdk);
  }

  /**
   * Tells whether the JRE is for another platform than the JDK that makes it, so that it can't be
   * started here.
   *
   * @return true when it can't be started
   */
  public boolean isForeign() {
    return !linkedJdk().platform().equals(jdk.platform());
  }
}
