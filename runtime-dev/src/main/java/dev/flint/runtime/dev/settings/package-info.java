/** What the dev server is told, and where a function's variables come from. */
package dev.flint.runtime.dev.settings;
