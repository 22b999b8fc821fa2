/** One local invocation of a packaged function, in the emulator. */
package dev.flint.runtime.packaging.invoke;
