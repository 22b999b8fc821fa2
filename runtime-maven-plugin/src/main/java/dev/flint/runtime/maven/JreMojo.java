package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** What of the goal {@code package} is about the JRE and the JVM. */
abstract class JreMojo extends FunctionMojo {
  /** Modules of the JDK to link besides those that are found in the bytecode. */
  @Parameter(property = "flint.addModules")
  @Nullable List<String> addModules;

  /** Modules of the JDK to leave out although they are found: the function does without. */
  @Parameter(property = "flint.removeModules")
  @Nullable List<String> removeModules;

  /**
   * Files for the JRE, each as {@code FILE=PATH}, where PATH is its place in the JRE, such as
   * {@code certs/cacerts=lib/security/cacerts}; or a folder whose content is laid over it.
   */
  @Parameter(property = "flint.addFiles")
  @Nullable List<String> addFiles;

  /**
   * Options for the function's JVM, as on a command line: separated by blanks, quoted with {@code
   * '} or {@code "} where they hold blanks. They come after Flint's own and win over them.
   */
  @Parameter(property = "flint.jvmOptions", defaultValue = "")
  @Nullable String jvmOptions;

  /**
   * Which of the JDK's trusted certificates the JRE has: {@code all}; or {@code amazon}, for a
   * function that connects by TLS to AWS alone: the first connection need not parse the others.
   */
  @Parameter(property = "flint.trustedCertificates", defaultValue = "all")
  String trustedCertificates;

  /**
   * Tools of the JVM to link what they need for: {@code agents}, {@code debugger}, {@code jfr},
   * {@code jmx}. Those that {@code jvmOptions} start are linked without; this is for options that
   * come at run time, in JAVA_TOOL_OPTIONS.
   */
  @Parameter(property = "flint.jvmTools")
  @Nullable List<String> jvmTools;

  /**
   * The folder of the JDK to link from. Without it: the JDK toolchain of the build, or else the
   * newest JDK from 17 on that JAVA_HOME, the running Maven and the usual places offer.
   */
  @Parameter(property = "flint.jdk")
  @Nullable File jdk;

  /**
   * The folder of a JDK whose modules are linked in place of the other's, of the same feature
   * release and with a folder {@code jmods}: for the other architecture than the build's. The
   * package then has no cache and is not tried.
   */
  @Parameter(property = "flint.targetJdk")
  @Nullable File targetJdk;

  /**
   * The function's architecture, {@code x86_64} or {@code arm64}. It is the JDK's; given here, the
   * build fails when the JDK is for another.
   */
  @Parameter(property = "flint.architecture")
  @Nullable String architecture;

  private final ToolchainManager toolchains;

  /**
   * Made by Maven.
   *
   * @param toolchains knows the toolchain of the build
   */
  JreMojo(ToolchainManager toolchains) {
    this.toolchains = toolchains;
  }

  final Jdk selectJdk() {
    JdkChoice choice =
        new JdkSelection(jdk, toolchains.getToolchainFromBuildContext("jdk", session())).select();
    getLog().info("Linking from " + choice.jdk() + ", " + choice.reason());
    return choice.jdk();
  }
}
