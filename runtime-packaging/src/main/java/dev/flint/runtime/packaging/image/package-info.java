/** The function's JRE: which modules of the JDK it needs, and the image that is linked of them. */
package dev.flint.runtime.packaging.image;
