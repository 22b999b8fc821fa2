/** Which jars make a function, and whether it can run with them. */
package dev.flint.runtime.packaging.code;
