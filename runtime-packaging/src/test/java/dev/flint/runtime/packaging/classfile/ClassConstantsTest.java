package dev.flint.runtime.packaging.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ClassConstantsTest {
  private static final int MAJOR_AT = 6;

  /** Of the first constant, in front of which are the version and the number of constants. */
  private static final int FIRST_TAG_AT = 10;

  private static final byte UNKNOWN_TAG = 99;

  @Test
  void readsAClassForANewerJavaLikeAnother() throws IOException {
    byte[] content = classFile();
    ClassConstants expected = ClassConstants.of(content);

    ByteBuffer.wrap(content).putShort(MAJOR_AT, (short) 99);

    assertEquals(expected, ClassConstants.of(content));
    assertTrue(expected.types().contains("java/nio/ByteBuffer"), expected::toString);
  }

  /** Else a package would lack what such a class needs, and nobody would be told. */
  @Test
  void failsWhereAClassForANewerJavaIsOfAnotherForm() throws IOException {
    byte[] content = classFile();
    ByteBuffer.wrap(content).putShort(MAJOR_AT, (short) 99).put(FIRST_TAG_AT, UNKNOWN_TAG);

    String message =
        assertThrows(PackagingException.class, () -> ClassConstants.of(content)).getMessage();

    assertTrue(message.contains("found one for Java 55"), message);
  }

  @Test
  void knowsNothingOfWhatNoJvmWouldLoad() throws IOException {
    byte[] content = classFile();
    content[FIRST_TAG_AT] = UNKNOWN_TAG;

    assertFalse(ClassConstants.of(content).isReadable());
    assertFalse(ClassConstants.of(new byte[] {1, 2, 3}).isReadable());
  }

  private static byte[] classFile() throws IOException {
    try (InputStream content =
        ClassConstantsTest.class.getResourceAsStream("ClassConstantsTest.class")) {
      return content.readAllBytes();
    }
  }
}
