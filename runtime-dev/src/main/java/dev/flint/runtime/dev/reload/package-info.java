/** The function's process, and a new one when the function's code has changed. */
package dev.flint.runtime.dev.reload;
