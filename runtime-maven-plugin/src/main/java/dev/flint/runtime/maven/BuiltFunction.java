package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.options.Dependency;
import java.nio.file.Path;
import java.util.List;

/**
 * What a project's build made of a function.
 *
 * @param jar the jar with the function's own classes
 * @param dependencies the jars it needs at run time
 */
record BuiltFunction(Path jar, List<Dependency> dependencies) {}
