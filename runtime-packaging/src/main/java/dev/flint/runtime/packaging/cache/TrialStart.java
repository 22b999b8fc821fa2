package dev.flint.runtime.packaging.cache;

import java.time.Duration;
import java.util.Optional;

/**
 * How a start of a function went.
 *
 * @param duration from the start of its process to its call for the first event, if it came so far
 * @param failure the error and the log, if it did not
 */
record TrialStart(Optional<Duration> duration, Optional<String> failure) {}
