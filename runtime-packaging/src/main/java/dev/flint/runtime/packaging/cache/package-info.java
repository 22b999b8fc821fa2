/**
 * What lets the JVM start with classes that are loaded and linked already: an AOT cache or a CDS
 * archive, made by a training run of the packaged function, and the proof that it is used.
 */
package dev.flint.runtime.packaging.cache;
