/** What the page shows of an invocation, in the shapes that it gets as JSON. */
package dev.flint.runtime.dev.page.view;
