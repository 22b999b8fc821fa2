/** How a function is configured for its test, and what the build says of it. */
package dev.flint.runtime.junit.settings;
