/**
 * The plugin's tasks and its extension: they collect the properties of Gradle for the commands, and
 * nothing else.
 *
 * <p>They are no named module, for Gradle's API is none.
 */
@NullMarked
package dev.flint.runtime.gradle;

import org.jspecify.annotations.NullMarked;
