/** What can be asked for when a function is packaged. */
package dev.flint.runtime.packaging.options;
