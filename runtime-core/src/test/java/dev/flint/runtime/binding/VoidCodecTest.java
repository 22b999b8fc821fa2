package dev.flint.runtime.binding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoidCodecTest {

  private final LazyJackson jackson = new LazyJackson(ClassLoader.getSystemClassLoader(), false);
  private final VoidCodec codec = new VoidCodec(new JacksonFallback(jackson, Void.class));

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "1", "\"a\"", "{}", "[]", "{\"a\":[1,{\"b\":null}]}", " true ", "{'a':1}"})
  void readsNothingOfAnyDocument(String document) {
    assertNull(codec.read(document.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "nul", "x"})
  void failsForWhatJacksonFailsFor(String document) {
    assertThrows(
        RuntimeException.class,
        () -> jackson.binding().reader(Void.class).read(document.getBytes(UTF_8)),
        "Jackson");
    assertThrows(RuntimeException.class, () -> codec.read(document.getBytes(UTF_8)));
  }

  @Test
  void writesNull() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    codec.write(null, out);

    assertEquals("null", out.toString(UTF_8));
  }
}
