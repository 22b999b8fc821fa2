/** What runs in the function's process before the runtime does. */
package dev.flint.runtime.dev.launch;
