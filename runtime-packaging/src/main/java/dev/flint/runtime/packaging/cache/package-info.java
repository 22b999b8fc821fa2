/**
 * What lets the JVM start with classes that are loaded and linked already: a CDS archive, made with
 * a training run of the packaged function, and the proof that it is used.
 */
package dev.flint.runtime.packaging.cache;
