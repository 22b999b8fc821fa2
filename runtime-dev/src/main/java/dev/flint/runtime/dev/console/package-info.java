/** What is told on the terminal. */
package dev.flint.runtime.dev.console;
