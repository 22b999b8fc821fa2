/** Runs builds of Gradle. */
package dev.flint.runtime.gradle.build;
