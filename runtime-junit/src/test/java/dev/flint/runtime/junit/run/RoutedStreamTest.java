package dev.flint.runtime.junit.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.emulator.LogFrame;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutedStreamTest {

  private final ByteArrayOutputStream passed = new ByteArrayOutputStream();
  private final FunctionOutput function = new FunctionOutput();
  private boolean isOfFunction;

  @Test
  void passesTextOnInTheEncodingOfTheStreamBefore() {
    stream(new PrintStream(passed, true, StandardCharsets.ISO_8859_1)).print("Größe\n");

    assertEquals("Größe\n", passed.toString(StandardCharsets.ISO_8859_1));
    assertEquals(0, function.size());
  }

  @Test
  void passesOnAsItIsWhatIsNoText() {
    byte[] bytes = {(byte) 0xff, 0, (byte) 0xc3};

    stream(new PrintStream(passed, true, StandardCharsets.UTF_8)).write(bytes, 0, 3);

    assertArrayEquals(bytes, passed.toByteArray());
  }

  @Test
  void givesTheFunctionItsLines() {
    PrintStream stream = stream(new PrintStream(passed, true, StandardCharsets.UTF_8));
    isOfFunction = true;

    stream.print("Grö");
    stream.print("ße\nhalf a line");
    function.endLines();

    assertEquals(
        List.of("Größe", "half a line"), function.from(0).stream().map(LogFrame::text).toList());
    assertEquals(0, passed.size());
  }

  private PrintStream stream(PrintStream before) {
    return RoutedStream.over(before, () -> isOfFunction ? function.out() : null);
  }
}
