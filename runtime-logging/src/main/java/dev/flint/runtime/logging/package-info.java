/**
 * The function's one log. Whatever logs hands its records to the {@link
 * dev.flint.runtime.logging.LogSink}, which writes each in one piece: in the format and to the
 * destination that {@link dev.flint.runtime.logging.LogSettings} say.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">
 *     Log formats</a>
 */
package dev.flint.runtime.logging;
