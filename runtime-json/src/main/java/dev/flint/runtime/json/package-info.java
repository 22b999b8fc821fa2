/**
 * JSON on {@code java.base} alone: for what the runtime itself reads and writes, which is two
 * headers, plain strings, error documents and log lines, and for the code that packaging makes to
 * bind a function's types. It exists because these must start without Jackson. What is not strictly
 * JSON, and how types are bound, is Jackson's to say.
 */
package dev.flint.runtime.json;
