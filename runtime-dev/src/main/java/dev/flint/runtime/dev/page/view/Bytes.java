package dev.flint.runtime.dev.page.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an event or answer, as far as the page shows them unasked.
 *
 * @param size how many there are
 * @param text them as UTF-8, or their beginning; null when they are no text
 * @param cut whether the text is only the beginning
 */
public record Bytes(int size, @Nullable String text, boolean cut) {

  /** A browser lays out this many characters at once. */
  static final int SHOWN = 256 * 1024;

  static Bytes of(byte[] bytes) {
    String text = decode(bytes);
    return text != null && text.length() > SHOWN
        ? new Bytes(bytes.length, text.substring(0, SHOWN), true)
        : new Bytes(bytes.length, text, false);
  }

  private static @Nullable String decode(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException binary) {
      return null;
    }
  }
}
