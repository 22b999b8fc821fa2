package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.options.Dependency;
import java.nio.file.Path;
import java.util.List;

/**
 * Which jars make a function.
 *
 * @param function the jar with the function's own classes
 * @param dependencies the jars it needs at run time
 */
record FunctionJars(Path function, List<Dependency> dependencies) {}
