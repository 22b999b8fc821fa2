package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.doctor.Doctor;
import dev.flint.runtime.packaging.doctor.DoctorOptions;
import dev.flint.runtime.packaging.doctor.JdkCandidate;
import dev.flint.runtime.packaging.settings.Definitions;
import java.io.File;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.rtinfo.RuntimeInformation;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Tells what packaging finds on this machine: which JDKs it sees and which it links from, which
 * tools are there, what is missing for another architecture. What would fail packaging is marked;
 * the build goes on.
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public final class DoctorMojo extends FunctionMojo {
  /** The folder of the JDK to link from, as for the goal package. */
  @Parameter(property = "flint.jdk")
  @Nullable File jdk;

  /** The folder of a JDK for the other architecture, as for the goal package. */
  @Parameter(property = "flint.targetJdk")
  @Nullable File targetJdk;

  /** The function's architecture, as for the goal package. */
  @Parameter(property = "flint.architecture")
  @Nullable String architecture;

  /** What deflates the files in the zip, as for the goal package. */
  @Parameter(property = "flint.deflater", defaultValue = "jdk")
  String deflater;

  private final ToolchainManager toolchains;
  private final RuntimeInformation maven;

  /**
   * Made by Maven.
   *
   * @param toolchains knows the toolchains of the build and of this machine
   * @param maven knows its version
   */
  @Inject
  public DoctorMojo(ToolchainManager toolchains, RuntimeInformation maven) {
    this.toolchains = toolchains;
    this.maven = maven;
  }

  @Override
  public void execute() throws MojoExecutionException {
    if (isSkipped()) {
      getLog().info("Looking at nothing: flint.skip is set");
      return;
    }
    try {
      new Doctor(options()).tell(new MavenLog(getLog()));
    } catch (PackagingException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private DoctorOptions options() {
    JdkSelection selection =
        new JdkSelection(jdk, toolchains.getToolchainFromBuildContext("jdk", session()));
    return DoctorOptions.ofProcess(
            "flint-maven-plugin " + execution().getVersion() + ", Maven " + maven.getMavenVersion())
        .withJdks(selection.preferred(), JdkSelection.candidates(), selectable())
        .withSettings(values(Definitions.MACHINE));
  }

  /** What is in the user's toolchains.xml. */
  private List<JdkCandidate> selectable() {
    return toolchains.getToolchains(session(), "jdk", Map.of()).stream()
        .flatMap(toolchain -> JdkSelection.homeOf(toolchain).stream())
        .map(home -> new JdkCandidate(home, "toolchains.xml"))
        .toList();
  }
}
