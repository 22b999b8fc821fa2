package dev.flint.runtime.junit.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of standard output or error: what a function's thread prints goes to the
 * function's output, all else on to the stream that was there before.
 */
final class RoutedStream extends OutputStream {

  private final PrintStream before;
  private final Supplier<@Nullable OutputStream> ofFunction;

  private RoutedStream(PrintStream before, Supplier<@Nullable OutputStream> ofFunction) {
    this.before = before;
    this.ofFunction = ofFunction;
  }

  static PrintStream over(PrintStream before, Supplier<@Nullable OutputStream> ofFunction) {
    return new PrintStream(new RoutedStream(before, ofFunction), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    OutputStream function = ofFunction.get();
    if (function == null) {
      pass(bytes, offset, length);
    } else {
      function.write(bytes, offset, length);
    }
  }

  @Override
  public void flush() {
    if (ofFunction.get() == null) {
      before.flush();
    }
  }

  /** As text, since the stream before may have another encoding; what is no text, as it is. */
  private void pass(byte[] bytes, int offset, int length) {
    try {
      ByteBuffer text = ByteBuffer.wrap(bytes, offset, length);
      before.print(StandardCharsets.UTF_8.newDecoder().decode(text));
    } catch (CharacterCodingException noText) {
      before.write(bytes, offset, length);
    }
  }
}
