/**
 * What a handler compiles against whose response is streamed: sent as it is written, and not as a
 * whole when the handler has returned. A handler needs nothing of it to be streamed, since a
 * setting does that too.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html">Response
 *     streaming for Lambda functions</a>
 */
package dev.flint.runtime.streaming;
