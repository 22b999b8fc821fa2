package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.settings.Definition;
import dev.flint.runtime.packaging.settings.SettingValues;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What the goals have in common: the project, its build, and whether they do anything. A parameter
 * is read by the name of its setting.
 */
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

  /** Returns the values of settings: this goal's parameters. */
  final SettingValues values(List<Definition> settings) {
    File folder = project.getBasedir();
    return SettingValues.of(settings, this::value, folder == null ? Path.of("") : folder.toPath());
  }

  private @Nullable Object value(Setting setting) {
    if (setting == Setting.NAME) {
      return project.getArtifactId();
    }
    Object value = parameter(setting.parameter());
    return setting == Setting.JVM_OPTIONS ? JvmOptionsParameter.split((String) value) : value;
  }

  /** Returns what Maven has set the field of this name to; null where this goal has none. */
  private @Nullable Object parameter(String name) {
    for (Class<?> goal = getClass(); goal != FunctionMojo.class; goal = goal.getSuperclass()) {
      for (Field field : goal.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return valueOf(field);
        }
      }
    }
    return null;
  }

  private @Nullable Object valueOf(Field field) {
    try {
      field.setAccessible(true);
      return field.get(this);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
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
