/** The classes of functions that the object suite binds, one file for each theme. */
package dev.flint.runtime.binding.differential.model;
