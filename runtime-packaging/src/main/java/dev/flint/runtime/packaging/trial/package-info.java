/** Starting a function while it is packaged: whether it starts, why not, and how soon. */
package dev.flint.runtime.packaging.trial;
