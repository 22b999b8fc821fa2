package dev.flint.runtime.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a header as text and back, without loss: UTF-8, where each byte that is none becomes the
 * low half of a surrogate pair that stands alone, U+DC80 to U+DCFF.
 */
public final class HeaderText {

  private static final int ODD = 0xDC00;

  private HeaderText() {}

  /** Returns what these bytes say. */
  static String decode(byte[] bytes, int offset, int length) {
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : decodeOdd(ByteBuffer.wrap(bytes, offset, length));
  }

  private static String decodeOdd(ByteBuffer bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CoderResult result = decoder.decode(bytes, text, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        text.put((char) (ODD | bytes.get() & 0xFF));
      }
      result = decoder.decode(bytes, text, true);
    }
    return text.flip().toString();
  }

  /** Returns the bytes of which a text was made; UTF-8 where it was not made of any. */
  public static byte[] encode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOdd(text.charAt(i))) {
        return encodeOdd(text);
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] encodeOdd(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * text.length());
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (isOdd(character)) {
        bytes.write(character);
      } else {
        bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isOdd(int character) {
    return character >= (ODD | 0x80) && character <= (ODD | 0xFF);
  }
}
