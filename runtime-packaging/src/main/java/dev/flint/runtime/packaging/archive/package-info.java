/** Zips and jars as files: what is in them, how they are written, and written anew. */
package dev.flint.runtime.packaging.archive;
