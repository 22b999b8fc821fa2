/** The function's JRE: the image that is linked, trimmed and checked. */
package dev.flint.runtime.packaging.image;
