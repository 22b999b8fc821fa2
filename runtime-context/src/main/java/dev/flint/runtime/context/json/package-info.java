/**
 * JSON on {@code java.base} alone, for what the runtime itself reads and writes: two headers, plain
 * strings, error documents and log lines. It exists because a function that takes a String or a
 * stream must start without Jackson, even where Jackson is not on the class path. What a function
 * takes and returns beyond that is Jackson's work.
 */
package dev.flint.runtime.context.json;
