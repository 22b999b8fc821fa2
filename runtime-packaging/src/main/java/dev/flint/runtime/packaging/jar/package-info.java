/** How jars are copied into a package: without loss, and without what no function can use. */
package dev.flint.runtime.packaging.jar;
