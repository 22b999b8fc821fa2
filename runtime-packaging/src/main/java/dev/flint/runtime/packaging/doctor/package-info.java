/** Finds out what of this machine packaging uses, misses, or would fail for. */
package dev.flint.runtime.packaging.doctor;
