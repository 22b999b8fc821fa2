/** Class files: what a class refers to and declares. */
package dev.flint.runtime.packaging.classfile;
