package dev.flint.runtime.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResponseBufferTest {

  private final ResponseBuffer buffer = new ResponseBuffer();

  @Test
  void holdsWhatWasWrittenHoweverItWas() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      for (int i = random.nextInt(50); i > 0; i--) {
        byte[] bytes = new byte[random.nextInt(random.nextInt(10) == 0 ? 50_000 : 700)];
        random.nextBytes(bytes);
        int offset = random.nextInt(bytes.length + 1);
        int length = random.nextInt(bytes.length - offset + 1);
        buffer.write(bytes, offset, length);
        expected.write(bytes, offset, length);
        buffer.write(i);
        expected.write(i);
      }

      assertArrayEquals(expected.toByteArray(), content(), "seed " + seed);
      buffer.reset();
    }
  }

  @Test
  void isEmptyAtFirstAndAfterReset() {
    assertEquals(0, buffer.content().remaining());
    buffer.write(1);

    buffer.reset();

    assertEquals(0, buffer.content().remaining());
  }

  @Test
  void keepsAnArrayOfUsualSize() {
    buffer.write(new byte[10_000], 0, 10_000);
    byte[] array = buffer.content().array();

    buffer.reset();

    assertSame(array, buffer.content().array());
  }

  @Test
  void givesALargeArrayBack() {
    buffer.write(new byte[1_000_000], 0, 1_000_000);
    byte[] array = buffer.content().array();

    buffer.reset();

    assertNotSame(array, buffer.content().array());
    assertTrue(buffer.content().array().length <= 64 * 1024);
  }

  @Test
  void refusesBytesOutsideOfTheArray() {
    assertThrows(IndexOutOfBoundsException.class, () -> buffer.write(new byte[3], 2, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> buffer.write(new byte[3], -1, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> buffer.write(new byte[3], 0, -1));
  }

  private byte[] content() {
    ByteBuffer content = buffer.content();
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    return bytes;
  }
}
