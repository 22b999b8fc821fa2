/** The dev server: one port, behind which the function runs. */
package dev.flint.runtime.dev;
