package dev.flint.runtime.slf4j;

import java.util.List;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.helpers.NormalizedParameters;

/**
 * What is logged through SLF4J.
 *
 * @param logger the logger's name
 * @param level the level
 * @param message the message with its arguments and the exception
 * @param markers its markers
 * @param pairs its key-value pairs
 */
record SlfRecord(
    String logger,
    Level level,
    NormalizedParameters message,
    List<Marker> markers,
    List<KeyValuePair> pairs) {}
