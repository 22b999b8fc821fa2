/**
 * An HTTP/1.1 client for one server, on {@code java.base} alone and on the caller's thread. It
 * knows nothing of Lambda.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, HTTP/1.1</a>
 */
package dev.flint.runtime.http;
