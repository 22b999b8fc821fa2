/** Where log records go: each of these writes one record at a time. */
package dev.flint.runtime.logging.output;
