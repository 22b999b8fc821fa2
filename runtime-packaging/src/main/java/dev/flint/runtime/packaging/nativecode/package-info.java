/** Native code in jars and in the JRE: what it is for, what it needs of the system, its symbols. */
package dev.flint.runtime.packaging.nativecode;
