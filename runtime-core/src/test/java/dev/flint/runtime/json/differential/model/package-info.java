/** The classes of functions that the object suite binds, one file for each theme. */
package dev.flint.runtime.json.differential.model;
