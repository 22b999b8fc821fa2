package dev.flint.runtime.packaging.options;

import java.nio.file.Path;
import java.util.List;

/**
 * The function: its jars, and which class in them to start.
 *
 * @param jar the jar with the function's own classes
 * @param dependencies the jars it needs at run time, Flint's runtime among them
 * @param provided jars that the function refers to and a layer brings, which are not packed
 * @param excludes patterns of dependencies to leave out, where {@code *} stands for any text
 * @param handler the handler to start when the environment names none; empty for none
 * @param bindings whether code is made that binds what the handler takes and returns
 * @param check whether what is sure to fail the function on Lambda fails packaging
 */
public record FunctionCode(
    Path jar,
    List<Dependency> dependencies,
    List<Dependency> provided,
    List<String> excludes,
    String handler,
    boolean bindings,
    boolean check) {
  /** Copies the lists. */
  public FunctionCode {
    dependencies = List.copyOf(dependencies);
    provided = List.copyOf(provided);
    excludes = List.copyOf(excludes);
  }

  /**
   * Returns a function without a default handler that leaves nothing out.
   *
   * @param jar the jar with the function's own classes
   * @param dependencies the jars it needs at run time, Flint's runtime among them
   */
  public static FunctionCode of(Path jar, List<Dependency> dependencies) {
    return new FunctionCode(jar, dependencies, List.of(), List.of(), "", true, true);
  }

  /**
   * Returns the same with jars that a layer brings.
   *
   * @param jars jars that are not packed
   */
  public FunctionCode withProvided(List<Dependency> jars) {
    return new FunctionCode(jar, dependencies, jars, excludes, handler, bindings, check);
  }

  /**
   * Returns the same without some dependencies.
   *
   * @param patterns what to leave out
   */
  public FunctionCode withExcludes(List<String> patterns) {
    return new FunctionCode(jar, dependencies, provided, patterns, handler, bindings, check);
  }

  /**
   * Returns the same with a handler.
   *
   * @param name the handler; empty for none
   */
  public FunctionCode withHandler(String name) {
    return new FunctionCode(jar, dependencies, provided, excludes, name, bindings, check);
  }

  /**
   * Returns the same with or without code that binds what the handler takes and returns.
   *
   * @param made whether it is made
   */
  public FunctionCode withBindings(boolean made) {
    return new FunctionCode(jar, dependencies, provided, excludes, handler, made, check);
  }

  /**
   * Returns the same with or without a failure for what is sure to fail on Lambda.
   *
   * @param fails whether packaging fails then; else there is a warning
   */
  public FunctionCode withCheck(boolean fails) {
    return new FunctionCode(jar, dependencies, provided, excludes, handler, bindings, fails);
  }
}
