/** Where log records go: each of these writes one record at a time. */
package dev.flint.runtime.context.logging.output;
