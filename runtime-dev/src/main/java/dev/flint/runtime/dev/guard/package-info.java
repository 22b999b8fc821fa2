/** Who may ask: keeps pages from elsewhere, which a browser here may show, from all fronts. */
package dev.flint.runtime.dev.guard;
