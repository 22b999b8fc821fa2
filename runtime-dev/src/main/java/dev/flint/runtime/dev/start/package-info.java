/** How a JVM of the function is started, from which folder, and what it loads before. */
package dev.flint.runtime.dev.start;
