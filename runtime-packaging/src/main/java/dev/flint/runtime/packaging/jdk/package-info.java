/** The JDK that a function's JRE is linked from: which one, and how its tools are run. */
package dev.flint.runtime.packaging.jdk;
