package dev.flint.runtime.streaming;

/**
 * What the {@code OutputStream} of a handler is besides where its response is streamed. An {@link
 * HttpIntegrationResponse} finds out by itself.
 */
public interface StreamedOutput {

  /**
   * Says what the response is, before its first byte has been sent: a flush or some 32 KB send it.
   *
   * @param contentType a media type, such as {@code text/event-stream}; {@code
   *     application/octet-stream} where nothing is said
   * @throws IllegalArgumentException when it is not one line of ASCII
   * @throws IllegalStateException when a byte has been sent already
   */
  void setContentType(String contentType);
}
