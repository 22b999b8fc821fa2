/** A log record, and its text in each format: what goes out in one write. */
package dev.flint.runtime.logging.format;
