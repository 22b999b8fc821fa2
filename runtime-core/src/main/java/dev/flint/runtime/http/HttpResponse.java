package dev.flint.runtime.http;

/**
 * A response, read to its end.
 *
 * @param status the status code, 200 to 599
 * @param headers the headers; those of a chunked body's trailer are dropped
 * @param body the body, without transfer coding; maybe empty. The array is handed over, not copied:
 *     it may be large.
 */
public record HttpResponse(int status, HttpHeaders headers, byte[] body) {}
