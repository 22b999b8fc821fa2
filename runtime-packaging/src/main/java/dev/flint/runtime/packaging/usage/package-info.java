/** What the jars of a function ask for, as their classes and resources say. */
package dev.flint.runtime.packaging.usage;
