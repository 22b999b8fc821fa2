package dev.flint.runtime.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals have in common: the project, its build, and whether they do anything. */
abstract class FunctionMojo extends AbstractMojo {
  /** Does nothing when true. */
  @Parameter(property = "flint.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  final boolean isSkipped() {
    return skip;
  }

  /** Returns whether the project is one of those that only hold others together. */
  final boolean isPom() {
    return project.getPackaging().equals("pom");
  }

  final MavenProject project() {
    return project;
  }

  final MavenSession session() {
    return session;
  }

  final MojoExecution execution() {
    return execution;
  }
}
