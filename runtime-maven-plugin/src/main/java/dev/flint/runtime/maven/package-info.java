/**
 * The plugin's goals: they translate Maven's parameters for the commands, and nothing else.
 *
 * <p>They are why the plugin is no named module: every mojo needs both {@code maven-plugin-api} and
 * {@code maven-core}, which share the package {@code org.apache.maven.plugin} (and {@code
 * maven-core} shares ten more with {@code maven-artifact}), and no module may read one package from
 * two others.
 */
@NullMarked
package dev.flint.runtime.maven;

import org.jspecify.annotations.NullMarked;
